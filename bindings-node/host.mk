# Node: the npm package, installed into the empty project target/hosts/node.

NODE_SOURCES := $(shell find bindings-node/src bindings-node/ts bindings-node/bin javascript/src -type f) \
	$(addprefix bindings-node/,Cargo.toml build.rs build.sh package.json tsconfig.json README.md) tests/hosts/node/install.mjs

$(STAMPS)/node: $(STAMPS)/npm $(STAMPS)/natives $(NODE_SOURCES)
	@bindings-node/build.sh
	@node tests/hosts/node/install.mjs
	@touch $@

.PHONY: node demo-node bench-node vectors-node test-node scenarios-node lint-node

node: $(STAMPS)/node
	@cd target/hosts/node && node -e 'console.log("salur", require("salur").version(), "is installed in target/hosts/node")'

demo-node: $(STAMPS)/node $(STAMPS)/sandbox
	@node demo/node_demo.mjs

bench-node: $(STAMPS)/node $(STAMPS)/sandbox
	@tests/bench/harness.py node node tests/bench/javascript/node.mjs

vectors-node: $(STAMPS)/node
	@node tests/hosts/node/run_vectors.mjs

test-node: $(STAMPS)/node $(STAMPS)/testing
	@node --test --test-reporter=$(REPORTER) tests/hosts/javascript/vectors/*.test.mjs
	@SALUR_MODULE=target/hosts/node/node_modules/salur/dist/index.mjs node --test --test-reporter=$(REPORTER) tests/hosts/javascript/shared/*.test.mjs
	@node --test --test-reporter=$(REPORTER) tests/hosts/node/*.test.mjs

scenarios-node: $(STAMPS)/node $(STAMPS)/sandbox
	@node --test --test-reporter=$(REPORTER) tests/scenarios/node/*.test.mjs

lint-node: $(STAMPS)/npm
	@cargo clippy --locked --quiet -p salur-node -- -D warnings
