# PHP: the Composer package, installed into the empty project target/hosts/php.

PHP_SOURCES := $(shell find bindings-php/src bindings-php/src-php bindings-php/generated bindings-php/include bindings-php/bin bindings-php/doctor bindings-php/examples -type f) \
	$(addprefix bindings-php/,Cargo.toml build composer.json preload.php README.md) tests/hosts/php/install

$(STAMPS)/php-tools: $(STAMPS)/tools
	@tools/apt-ensure php-cli php-curl php-mbstring php-xml composer
	@touch $@

$(STAMPS)/php-test-tools: $(STAMPS)/php-tools
	@tools/apt-ensure phpunit php-fpm nginx-light php-zip php-guzzlehttp-guzzle php-symfony-http-client
	@touch $@

$(STAMPS)/php: $(STAMPS)/php-tools $(STAMPS)/natives $(PHP_SOURCES)
	@bindings-php/build
	@tests/hosts/php/install
	@touch $@

.PHONY: php demo-php bench-php vectors-php test-php scenarios-php lint-php

php: $(STAMPS)/php
	@php -r 'require "target/hosts/php/vendor/autoload.php"; echo "salur/salur ", Salur\Salur::version(), " is installed in target/hosts/php\n";'

demo-php: $(STAMPS)/php $(STAMPS)/sandbox
	@php demo/php_demo.php

bench-php: $(STAMPS)/php $(STAMPS)/sandbox
	@tests/bench/harness.py php php tests/bench/php/main.php

vectors-php: $(STAMPS)/php
	@php tests/hosts/php/run_vectors.php

test-php: $(STAMPS)/php $(STAMPS)/php-test-tools $(STAMPS)/testing $(STAMPS)/sandbox
	@SALUR_TESTING_LIBRARY=$(CURDIR)/target/testing/debug/libsalur_capi.so phpunit -c tests/hosts/php/phpunit.xml

scenarios-php: $(STAMPS)/php $(STAMPS)/php-test-tools $(STAMPS)/sandbox
	@phpunit -c tests/scenarios/php/phpunit.xml

lint-php: $(STAMPS)/php-tools
	@cargo clippy --locked --quiet -p salur-capi -- -D warnings
	@find bindings-php demo tests -name '*.php' -not -path '*/vendor/*' -print0 | xargs -0 -n1 php -l >/dev/null
