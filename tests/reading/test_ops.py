from collections.abc import Iterator

import pytest
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from bot.reading.ops import use_fast_ops


@pytest.fixture(autouse=True)
def _ops_put_back() -> Iterator[None]:
    before = get_current_ops()
    yield
    set_current_ops(before)


def test_models_loaded_afterwards_multiply_without_blis() -> None:
    set_current_ops(NumpyOps(use_blis=True))
    use_fast_ops()
    ops = get_current_ops()
    assert isinstance(ops, NumpyOps)
    assert not ops.use_blis
