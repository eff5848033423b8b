"""The trained network as the files that ship: a graph with 8-bit weights for onnxruntime, and the relation weights."""

from __future__ import annotations

import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer

from bot.reading.encoder.batches import arrays
from bot.reading.encoder.network import NETWORK, RELATIONS
from bot.reading.encoder.pieces import Word
from bot.reading.training.network import HEADS, WIDTH, Network

OPSET = 17
INPUTS = {"pieces": "P", "shapes": "P", "first": "N", "last": "N", "endings": "N"}
OUTPUTS = ("arcs", "heads", "dependents", "tags", "morphology", "starts", "names")


def export(network: Network, folder: Path) -> None:
    """Write ``network.onnx`` (weights as int8, one scale a column) and ``relations.npz`` (fp16) into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    with TemporaryDirectory() as scratch:
        plain, fused = Path(scratch) / "plain.onnx", Path(scratch) / "fused.onnx"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _trace(network, plain)
        model = optimizer.optimize_model(str(plain), model_type="bert", num_heads=HEADS, hidden_size=WIDTH, opt_level=0)
        model.save_model_to_file(str(fused))
        quantize_dynamic(
            str(fused), str(folder / NETWORK), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            extra_options={"DefaultTensorType": 1},
        )  # fmt: skip
    weights = network.relations.detach().numpy().astype(np.float16)
    np.savez_compressed(folder / RELATIONS, weights=weights)


def _trace(network: Network, path: Path) -> None:
    two = [Word((5, 6), 1, 1), Word((7,), 2, 2)]
    given = arrays([two, two[:1]])
    axes: dict[str, Any] = {name: {0: "windows", 1: axis} for name, axis in INPUTS.items()}
    axes |= {name: {0: "windows", 1: "N"} for name in OUTPUTS} | {"arcs": {0: "windows", 1: "N", 2: "N"}}
    torch.onnx.export(
        network, tuple(torch.from_numpy(getattr(given, name)) for name in INPUTS), str(path),
        input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
