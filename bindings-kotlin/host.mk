# Kotlin: the jar, installed into this checkout's own Maven repository, target/kotlin/m2.

KOTLIN_SOURCES := $(shell find bindings-kotlin/src bindings-kotlin/kotlin bindings-kotlin/generated bindings-kotlin/resources xtask/uniffi-bindgen -type f) \
	$(addprefix bindings-kotlin/,Cargo.toml package pom.xml uniffi.toml) tools/maven

$(STAMPS)/java: $(STAMPS)/tools
	@command -v mvn >/dev/null && command -v javac >/dev/null || tools/apt-ensure maven default-jdk-headless
	@touch $@

$(STAMPS)/kotlin: $(STAMPS)/java $(STAMPS)/natives $(KOTLIN_SOURCES)
	@cargo build --locked --quiet -p uniffi-bindgen
	@bindings-kotlin/package
	@touch $@

.PHONY: kotlin demo-kotlin bench-kotlin vectors-kotlin test-kotlin scenarios-kotlin lint-kotlin

kotlin: $(STAMPS)/kotlin
	@ls target/kotlin/salur-*.jar | sed 's/$$/ is built, and installed in target\/kotlin\/m2/'

demo-kotlin: $(STAMPS)/kotlin $(STAMPS)/sandbox
	@tools/maven -f demo/kotlin/pom.xml compile exec:exec

bench-kotlin: $(STAMPS)/kotlin $(STAMPS)/sandbox
	@tests/bench/harness.py kotlin tools/maven -f tests/bench/kotlin/pom.xml compile exec:exec

vectors-kotlin: $(STAMPS)/kotlin
	@tools/maven -f tests/hosts/kotlin/vectors/pom.xml compile exec:exec

test-kotlin: $(STAMPS)/kotlin $(STAMPS)/testing $(STAMPS)/sandbox
	@rm -rf target/kotlin/tests
	@tools/maven -f tests/hosts/kotlin/pom.xml test
	@tools/surefire-count target/kotlin/tests/surefire-reports
	@tests/hosts/kotlin/empty_project
	@tools/check-android

scenarios-kotlin: $(STAMPS)/kotlin $(STAMPS)/sandbox
	@rm -rf target/kotlin/programs/scenarios/surefire-reports
	@tools/maven -f tests/scenarios/kotlin/pom.xml test
	@tools/surefire-count target/kotlin/programs/scenarios/surefire-reports

lint-kotlin: $(STAMPS)/tools
	@cargo clippy --locked --quiet -p salur-kotlin -p uniffi-bindgen -- -D warnings
