"""The wheel, installed in a fresh environment outside the checkout, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("attache-*.whl"))


def test_the_wheel_carries_model_seeds_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "bot/reading/model/meta.json",
        "bot/archive/migrations/env.py",
        "bot/py.typed",
        "bot/cli/slack-manifest.yaml",
    ):
        assert needed in names
    assert any(name.startswith("seeds/000_") for name in names)
    assert any(name.endswith("LICENSE") for name in names)
    assert any("LICENSE-countries" in name for name in names)
    assert not any(name.startswith(("tests/", "deploy/")) for name in names)


def test_the_model_is_at_most_thirty_megabytes() -> None:
    size = sum(file.stat().st_size for file in (ROOT / "bot/reading/model").rglob("*") if file.is_file())
    assert size <= 30_000_000


@pytest.mark.slow
def test_a_fresh_environment_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    site = Path(
        subprocess.check_output([python, "-c", "import site; print(site.getsitepackages()[0])"], text=True).strip()
    )
    zipfile.ZipFile(wheel).extractall(site)
    # The pinned libraries of this environment serve; path files inside them (this checkout's own) are not followed.
    (site / "libraries.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "ATTACHE_", "PYTHON"))}
    run = [str(python), "-m", "bot.cli", "demo", "--once", "--html", str(tmp_path / "page.html")]
    done = subprocess.run(run, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=150, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "Wang Yi (China) met Sergei Shoigu (Russia)" in " ".join(done.stdout.split())
    assert "Traceback" not in done.stderr
    assert "Wang Yi" in (tmp_path / "page.html").read_text(encoding="utf-8")
    where = subprocess.check_output([python, "-c", "import bot; print(bot.__file__)"], cwd=tmp_path, env=env, text=True)
    assert where.startswith(str(home))
