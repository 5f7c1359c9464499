# make run    install what is missing, build, get the models that suit this machine, show live
#             captions of real speech
# make test   pass all tests
# make check  formatting, lints and licences

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# A toolchain that this Makefile installed is not on the path of the shell that called it.
export PATH := $(HOME)/.cargo/bin:$(PATH)
target := $(or $(CARGO_TARGET_DIR),target)
duotone := $(target)/release/duotone
announcement := /usr/share/asterisk/sounds/en_US_f_Allison/demo-congrats.wav

build_packages := build-essential ca-certificates cmake curl git libasound2-dev pkg-config
# Recorded announcements, spoken by a human: something real to listen to everywhere.
speech_packages := asterisk-core-sounds-en asterisk-core-sounds-en-wav
# The audio tests check our decoders against other programs' encoders, and listen to the devices
# of sound servers that they start. The captions are tried in other languages too, and a word
# processor opens the documents. The app's stories need a desktop: a screen, a message bus, a window
# manager, and WebKit's driver to look into its windows.
test_packages := asterisk-moh-opsound-wav ffmpeg libasound2-plugins libreoffice-writer-nogui opus-tools pulseaudio pulseaudio-utils sox \
    dbus-daemon imagemagick openbox webkit2gtk-driver xdotool xvfb \
    $(foreach language,es fr it ru,asterisk-core-sounds-$(language) asterisk-core-sounds-$(language)-wav)
# The clients of the registries that mirror models, for networks where nothing else is reached.
mirror_packages := npm python3-pip

.PHONY: run test check build models basic-models test-models setup setup-rust setup-tests setup-mirrors
.NOTPARALLEL:

run: models
	@echo "Listening at the speed of sound. Grey is a guess, solid is said."
	@echo
	@# Where the output is no terminal (a log) one is made, so that the grey words are there too.
	@show="$(duotone) listen $(announcement) --realtime --no-keep"; \
	if [ -t 1 ]; then $$show; else script --quiet --return --command "$$show" /dev/null; fi

test: setup-tests test-models
	cargo test --release --locked --workspace

check:
	cargo fmt --all -- --check
	cargo clippy --release --locked --workspace --all-targets -- -D warnings
	command -v cargo-deny >/dev/null || cargo install cargo-deny --locked --version 0.20.2
	cargo deny --offline check bans licenses sources
	@if cargo deny fetch db 2>/dev/null; then \
	    cargo deny --offline check advisories; \
	else \
	    echo "Advisories were not checked: their database cannot be reached from here."; \
	fi

build: setup setup-rust
	cargo build --release --locked

# Says nothing if the settings name models already. The first time it measures this machine, and
# gets a larger model if it is quick enough for one. Whatever keeps it from that it has told, and
# the basic models do.
models: basic-models
	@$(duotone) models choose || true

# Enough to listen with on any machine. Where Hugging Face is not reached the English fast model is
# made of a checkpoint in a registry; what hears more than English is the last resort.
basic-models: build
	@$(call have,tiny.en) || $(call have,tiny) || $(duotone) models pull tiny.en || \
	    { $(MAKE) --no-print-directory setup-mirrors && $(duotone) models import tiny.en; } || \
	    { echo "From this network tiny.en cannot be had; its multilingual sibling will do."; \
	      $(call pull,tiny); }
	@for model in base.en silero-v6.2.0; do $(call pull,$$model); done

# Some tests need a fast model that hears more than English; others tell speakers apart.
test-models: basic-models
	@for model in tiny speaker-segmentation-3.0 speaker-embedding; do $(call pull,$$model); done

setup:
	@$(call install,$(build_packages) $(speech_packages))

setup-tests: setup
	@$(call install,$(test_packages))

setup-mirrors:
	@command -v npm >/dev/null && python3 -m pip --version >/dev/null 2>&1 || \
	    { $(call install,$(mirror_packages)); }

setup-rust: setup
	@command -v rustup >/dev/null || command -v cargo >/dev/null || \
	    curl --proto '=https' --tlsv1.2 -sSf https://static.rust-lang.org/rustup/rustup-init.sh | \
	    sh -s -- -y --profile minimal --default-toolchain none
	@! command -v rustup >/dev/null || rustup show active-toolchain >/dev/null 2>&1 || \
	    rustup toolchain install

have = $(duotone) models path $(1) >/dev/null 2>&1
pull = $(call have,$(1)) || $(duotone) models pull $(1) || \
    { $(MAKE) --no-print-directory setup-mirrors && $(duotone) models pull $(1); }

# Installs the Debian packages that are missing; root is only asked for if there are any.
define install
	missing=$$(for p in $(1); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; \
	done); \
	if [ -n "$$missing" ]; then \
	    if ! command -v apt-get >/dev/null; then \
	        echo "Please install what these Debian packages hold:" $$missing >&2; exit 1; \
	    fi; \
	    as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	    if [ -n "$$as_root" ] && ! command -v sudo >/dev/null; then \
	        echo "As root, please run: apt-get install" $$missing >&2; exit 1; \
	    fi; \
	    echo "Installing" $$missing; \
	    $$as_root apt-get update -qq; \
	    $$as_root env DEBIAN_FRONTEND=noninteractive \
	        apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef
