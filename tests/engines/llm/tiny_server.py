"""llama.cpp's own server over random weights: real HTTP and real schema-constrained decoding, nonsense as answers.

    python tests/engines/llm/tiny_server.py FOLDER PORT

The model is written at start (numpy's random numbers, one token a byte, half a megabyte); nothing is downloaded.
Channel 0 of every token's embedding is the same constant and no layer writes to it, so that the first column of the
output matrix is a bias for each token: it makes letters likely, and quotation marks and brackets likelier, so that
answers have records in them and come to an end.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import gguf
import numpy as np
import xllamacpp
from numpy.typing import NDArray

CONTEXT = 32_768
WIDTH, LAYERS, INNER = 64, 2, 128
CONSTANT = 8.0
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
TEMPLATE = (
    "{%- for message in messages %}{{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n' }}{%- endif %}"
)
PRINTABLE = [*range(33, 127), *range(161, 173), *range(174, 256)]
LIKELY = {"abcdfghijklmnopqrstuvwxyz": 0.0, "0123456789": -2.0, '"': 2.5, "{": 3.5, "}]": 1.0, ",": -1.0, " \\e": -12.0}


def byte_tokens() -> list[str]:
    """A token for each byte, written as GPT-2's vocabulary writes it."""
    others = iter(range(256, 512))
    return [chr(byte if byte in PRINTABLE else next(others)) for byte in range(256)]


def bias(size: int) -> NDArray[np.float32]:
    """How likely each token is, whatever comes before."""
    likely = np.full(size, -12.0, np.float32)
    likely[32:127] = -2.0
    for characters, value in LIKELY.items():
        likely[[ord(character) for character in characters]] = value
    likely[[size - 3, size - 1]] = 7.0
    return likely


def write_model(path: Path, seed: int = 0) -> None:
    """A Llama of two layers with random weights."""
    random = np.random.default_rng(seed)
    tokens = [*byte_tokens()]
    pair = tokens[32] * 2  # llama.cpp wants at least one merge
    tokens += [pair, *SPECIAL]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(1)
    writer.add_head_count_kv(1)
    writer.add_rope_dimension_count(WIDTH)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([gguf.TokenType.NORMAL] * 257 + [gguf.TokenType.CONTROL] * len(SPECIAL))
    writer.add_token_merges([f"{tokens[32]} {tokens[32]}"])
    writer.add_bos_token_id(257)
    writer.add_eos_token_id(259)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)

    def matrix(rows: int, columns: int, *, keeps_constant: bool = False) -> NDArray[np.float32]:
        weights: NDArray[np.float32] = random.standard_normal((rows, columns), np.float32) / np.float32(columns**0.5)
        weights[0] *= not keeps_constant
        return weights

    embedding = random.standard_normal((len(tokens), WIDTH), np.float32)
    embedding[:, 0] = CONSTANT
    writer.add_tensor("token_embd.weight", embedding)
    for layer in range(LAYERS):
        for norm in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{norm}.weight", np.ones(WIDTH, np.float32))
        for name in ("q", "k", "v", "output"):
            weights = matrix(WIDTH, WIDTH, keeps_constant=name == "output")
            writer.add_tensor(f"blk.{layer}.attn_{name}.weight", weights)
        writer.add_tensor(f"blk.{layer}.ffn_gate.weight", matrix(INNER, WIDTH))
        writer.add_tensor(f"blk.{layer}.ffn_up.weight", matrix(INNER, WIDTH))
        writer.add_tensor(f"blk.{layer}.ffn_down.weight", matrix(WIDTH, INNER, keeps_constant=True))
    writer.add_tensor("output_norm.weight", np.ones(WIDTH, np.float32))
    output = matrix(len(tokens), WIDTH)
    output[:, 0] = bias(len(tokens)) / (CONSTANT / 2)
    writer.add_tensor("output.weight", output)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def serve(path: Path, port: int) -> None:
    """Serve a model until the process ends."""
    options = xllamacpp.CommonParams()
    options.model.path = str(path)
    options.model_alias = {"tiny"}
    options.hostnames = ["127.0.0.1"]
    options.port = port
    options.n_ctx = CONTEXT
    options.n_parallel = 1
    options.cpuparams.n_threads = 1
    options.cpuparams_batch.n_threads = 1
    options.warmup = False
    options.use_jinja = True
    options.fit_params = False
    options.cache_ram_mib = 0
    server = xllamacpp.Server(options)
    print("listening", server.listening_address, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    model = Path(sys.argv[1]) / "tiny.gguf"
    write_model(model)
    serve(model, int(sys.argv[2]))
