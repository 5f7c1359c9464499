//! The tensors of a Whisper model: their names in whisper.cpp and in checkpoints, and their shapes.

use super::config::Config;

/// A tensor of the model.
#[derive(Debug)]
pub(super) struct Tensor {
    /// Its name in the ggml file.
    pub name: String,
    /// Its name in a checkpoint, without the prefix `model.`.
    pub source: String,
    /// Its shape, slowest dimension first.
    pub shape: Vec<u64>,
    pub role: Role,
}

/// A tensor's role, which decides its encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A matrix for multiplication: in the chosen precision.
    Matrix,
    /// The kernel of a convolution: whisper.cpp needs f16.
    Kernel,
    /// The bias of a convolution: f32, as a column for whisper.cpp.
    KernelBias,
    /// For element-wise addition or scaling: f32.
    Plain,
}

impl Tensor {
    pub fn elements(&self) -> u64 {
        self.shape.iter().product()
    }

    /// Elements of one row of a matrix.
    pub fn row(&self) -> u64 {
        self.shape.iter().skip(1).product()
    }
}

/// All tensors, in the order of the published files.
pub(super) fn tensors(config: &Config) -> Vec<Tensor> {
    let state = config.d_model;
    let mut list = List(Vec::new());
    for (side, positions) in
        [("decoder", config.max_target_positions), ("encoder", config.max_source_positions)]
    {
        list.add(
            format!("{side}.positional_embedding"),
            format!("{side}.embed_positions.weight"),
            &[positions, state],
            Role::Plain,
        );
    }
    list.add(
        "decoder.token_embedding.weight".to_owned(),
        "decoder.embed_tokens.weight".to_owned(),
        &[config.vocab_size, state],
        Role::Matrix,
    );
    for layer in 0..config.decoder_layers {
        list.layer(config, "decoder", layer);
    }
    list.norm("decoder.ln", "decoder.layer_norm", state);
    for (conv, channels) in [("conv1", config.num_mel_bins), ("conv2", state)] {
        let name = format!("encoder.{conv}");
        let (weight, bias) = (format!("{name}.weight"), format!("{name}.bias"));
        list.add(weight.clone(), weight, &[state, channels, 3], Role::Kernel);
        list.add(bias.clone(), bias, &[state], Role::KernelBias);
    }
    for layer in 0..config.encoder_layers {
        list.layer(config, "encoder", layer);
    }
    list.norm("encoder.ln_post", "encoder.layer_norm", state);
    list.0
}

struct List(Vec<Tensor>);

impl List {
    fn add(&mut self, name: String, source: String, shape: &[u64], role: Role) {
        self.0.push(Tensor { name, source, shape: shape.to_vec(), role });
    }

    fn layer(&mut self, config: &Config, side: &str, layer: u64) {
        let (state, inner) = (config.d_model, config.inner());
        let (block, source) = (format!("{side}.blocks.{layer}"), format!("{side}.layers.{layer}"));
        self.norm(&format!("{block}.mlp_ln"), &format!("{source}.final_layer_norm"), state);
        self.linear(&format!("{block}.mlp.0"), &format!("{source}.fc1"), inner, state);
        self.linear(&format!("{block}.mlp.2"), &format!("{source}.fc2"), state, inner);
        self.attention(&format!("{block}.attn"), &format!("{source}.self_attn"), state);
        if side == "decoder" {
            self.attention(
                &format!("{block}.cross_attn"),
                &format!("{source}.encoder_attn"),
                state,
            );
        }
    }

    fn attention(&mut self, name: &str, source: &str, state: u64) {
        self.norm(&format!("{name}_ln"), &format!("{source}_layer_norm"), state);
        for (part, from) in
            [("query", "q_proj"), ("key", "k_proj"), ("value", "v_proj"), ("out", "out_proj")]
        {
            let (name, source) = (format!("{name}.{part}"), format!("{source}.{from}"));
            if part == "key" {
                // A bias would shift all scores of a row equally, so Whisper has none here.
                let (name, source) = (format!("{name}.weight"), format!("{source}.weight"));
                self.add(name, source, &[state, state], Role::Matrix);
            } else {
                self.linear(&name, &source, state, state);
            }
        }
    }

    fn linear(&mut self, name: &str, source: &str, out: u64, input: u64) {
        let (weight, bias) = (format!("{name}.weight"), format!("{name}.bias"));
        self.add(weight, format!("{source}.weight"), &[out, input], Role::Matrix);
        self.add(bias, format!("{source}.bias"), &[out], Role::Plain);
    }

    fn norm(&mut self, name: &str, source: &str, width: u64) {
        for part in ["weight", "bias"] {
            let (name, source) = (format!("{name}.{part}"), format!("{source}.{part}"));
            self.add(name, source, &[width], Role::Plain);
        }
    }
}
