# The browser: the npm package, installed into the empty project target/hosts/wasm; tested in Debian's Chromium.

WASM_SOURCES := $(shell find bindings-wasm/src bindings-wasm/ts javascript/src xtask/src/wasm xtask/wasm-bindgen -type f) \
	$(addprefix bindings-wasm/,Cargo.toml build.mjs package.json tsconfig.json README.md)

$(STAMPS)/wasm-tools: $(STAMPS)/tools
	@rustup target list --installed 2>/dev/null | grep -q wasm32-unknown-unknown \
		|| timeout 60 rustup -q target add wasm32-unknown-unknown >/dev/null 2>&1 \
		|| tools/apt-ensure rustc-web rust-web-src cargo-web
	@rustup component list --installed 2>/dev/null | grep -q rust-src || timeout 60 rustup -q component add rust-src >/dev/null 2>&1 || true
	@touch $@

$(STAMPS)/chromium: $(STAMPS)/tools
	@command -v chromium >/dev/null || tools/apt-ensure chromium
	@touch $@

$(STAMPS)/wasm: $(STAMPS)/npm $(STAMPS)/wasm-tools $(CORE_SOURCES) $(WASM_SOURCES)
	@cargo xtask wasm
	@node bindings-wasm/build.mjs
	@node tests/hosts/wasm/install.mjs
	@touch $@

.PHONY: wasm demo-wasm bench-wasm bench-chromium vectors-wasm test-wasm scenarios-wasm lint-wasm

wasm: $(STAMPS)/wasm
	@cd target/hosts/wasm && node -e 'import("salur-wasm").then((salur) => console.log("salur-wasm", salur.version(), "is installed in target/hosts/wasm"))'

demo-wasm: $(STAMPS)/wasm $(STAMPS)/chromium $(STAMPS)/sandbox
	@node demo/wasm_demo.mjs

bench-wasm: $(STAMPS)/wasm $(STAMPS)/sandbox
	@tests/bench/harness.py wasm node tests/bench/javascript/node.mjs wasm

bench-chromium: $(STAMPS)/wasm $(STAMPS)/chromium $(STAMPS)/sandbox
	@tests/bench/harness.py chromium node tests/bench/javascript/chromium.mjs

vectors-wasm: $(STAMPS)/wasm $(STAMPS)/chromium
	@node tests/hosts/wasm/run_vectors.mjs

test-wasm: $(STAMPS)/wasm $(STAMPS)/chromium $(STAMPS)/sandbox
	@SALUR_WASM_FEATURES=testing cargo xtask wasm
	@SALUR_MODULE=target/hosts/wasm/node_modules/salur-wasm/dist/node.js node --test --test-reporter=$(REPORTER) tests/hosts/javascript/shared/*.test.mjs
	@node --test --test-reporter=$(REPORTER) tests/hosts/wasm/*.test.mjs

scenarios-wasm: $(STAMPS)/wasm $(STAMPS)/chromium $(STAMPS)/sandbox
	@node --test --test-reporter=$(REPORTER) tests/scenarios/wasm/*.test.mjs

lint-wasm: $(STAMPS)/npm
	@cargo clippy --locked --quiet -p salur-wasm -- -D warnings
