//! Inference on HIR text.
