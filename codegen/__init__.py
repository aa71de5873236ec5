"""Makes `maxio_sdk/models/`, `maxio_sdk/resources/` and `maxio_sdk/_operations/` from `spec/`.

load -> parse -> resolve -> render -> write or check. Run it as `python -m codegen`.
"""
