# crd: routing policies for AWS credits.
#
#   make            build/crd, build/libcrd.a, build/libcrd.so
#   make run        build, and run it: make run ARGS='plan policy.crd --charges bill.csv'
#   make demo       set up what is missing, build, dry-run an example policy on a real bill
#   make parquet    fetch DuckDB's library, through which crd reads Parquet (needs npm)
#   make test       set up what is missing, run every test      SAN=address,undefined  with sanitizers
#   make test-report  look at the pages of `crd report` in a headless Chromium
#   make check      layers, formatting, generated docs
#   make bench      measure beside other programs; bench-csv, ...  fuzz   mutate the fuzz corpora at length
#   make coverage   which lines the tests run (needs gcovr)
#   make install    PREFIX=/usr/local DESTDIR=                    dist   a source archive with the generated C
#
# LUA=0 builds without Lua, and so without hooks; ISAL=0 without ISA-L, where it is installed.
#
# V=1 shows the commands. CC, CFLAGS, LDFLAGS are yours; what the project needs is added to them.

CC      ?= cc
# -O3 for the loops over blocks of rows: a plan of a large bill takes a fifth less than with -O2.
CFLAGS  ?= -O3 -g
PREFIX  ?= /usr/local
LOCALIZE ?= objcopy --localize-hidden
comma   := ,
# Hooks run on Lua 5.4; LUA=0 builds without it, and without them.
LUA     ?= 1
BUILD   := build$(if $(filter 0,$(LUA)),/no-lua)$(if $(filter 0,$(ISAL)),/no-isal)$(if $(SAN),/$(subst $(comma),-,$(SAN)))$(if $(findstring clang,$(CC)),/clang)
# A source archive (make dist) brings the generated C along, in a folder of its own.
GEN     := $(if $(wildcard generated),generated,$(BUILD)/gen)
Q       := $(if $(V),,@)
say      = $(if $(V),,@printf '%6s %s\n' $(1) $(2))

VERSION := $(shell sed -n 's/^.define CRD_VERSION *"\(.*\)"/\1/p' include/crd.h)
MAJOR   := $(firstword $(subst ., ,$(VERSION)))
SANFLAGS := $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer)
WARN    := -Wall -Wextra -Wconversion -Wshadow
FLAGS   := -std=c11 -D_POSIX_C_SOURCE=200809L -fPIC -fvisibility=hidden -MMD -MP -I. -Iinclude -Isrc -I$(GEN) $(SANFLAGS)
LIBS_IO := -lz -lzstd -pthread -ldl
# ISA-L unpacks gzip in less than half of zlib's time; ISAL=0 builds without it.
ISAL    ?= $(shell { pkg-config --exists libisal || test -e /usr/include/isa-l/igzip_lib.h; } 2>/dev/null && echo 1 || echo 0)
ifneq ($(ISAL),0)
FLAGS   += -DCRD_ISAL
LIBS_IO += -lisal
endif
# Where crd looks for DuckDB's library besides the system's folders: beside itself, and where it is installed. Tags of the
# old kind hold for whatever asks, a sanitizer's runtime too.
DUCKDB  := libduckdb.$(if $(filter Darwin,$(shell uname)),dylib,so)
RPATH   := $(if $(filter Darwin,$(shell uname)),-Wl$(comma)-rpath$(comma)@loader_path -Wl$(comma)-rpath$(comma)@loader_path/../lib/crd,-Wl$(comma)--disable-new-dtags -Wl$(comma)-rpath$(comma)'$$ORIGIN:$$ORIGIN/../lib/crd:$$ORIGIN/../lib')
LIBS_CLI := -ljansson -lyaml # AWS's documents
ifneq ($(LUA),0)
LUA_CFLAGS := $(shell pkg-config --cflags lua5.4 2>/dev/null || pkg-config --cflags lua-5.4 2>/dev/null || echo -I/usr/include/lua5.4)
LUA_LIBS   := $(shell pkg-config --libs lua5.4 2>/dev/null || pkg-config --libs lua-5.4 2>/dev/null || echo -llua5.4)
FLAGS   += -DCRD_LUA $(LUA_CFLAGS)
endif
# A program starts the faster the fewer libraries it has to find: crd has in itself what there is an archive of.
# ARCHIVES=0 leaves all of them shared.
in_archive = $(if $(filter 0,$(ARCHIVES)),,$(filter -ljansson -lyaml -lz -lzstd -lisal -llua%,$(1)))
archive    = $(or $(wildcard $(shell $(CC) -print-file-name=$(1:-l%=lib%.a))),$(1))
CRD_LIBS    = $(foreach l,$(LIBS_CLI) $(LIBS_IO) $(LUA_LIBS),$(if $(call in_archive,$(l)),$(call archive,$(l)),$(l))) -lm

# ---- what is built from what ----

GENERATED := $(addprefix $(GEN)/,lexer.c grammar.c aws_table.c stdlib_table.c)
STDLIB  := $(wildcard stdlib/*.crd stdlib/hooks/*.lua)
NO_CORE := $(wildcard src/io/*.c) $(if $(filter 0,$(LUA)),$(filter-out src/hooks/engine.c,$(wildcard src/hooks/*.c)))
CORE_C  := $(filter-out $(NO_CORE),$(wildcard src/*/*.c)) $(wildcard vm/*.c grammar/*.c)
CORE    := $(CORE_C:%.c=$(BUILD)/%.o) $(GENERATED:$(GEN)/%.c=$(BUILD)/gen/%.o)
IO      := $(patsubst %.c,$(BUILD)/%.o,$(wildcard src/io/*.c))
CLI     := $(patsubst %.c,$(BUILD)/%.o,$(wildcard cli/*.c cli/*/*.c)) $(BUILD)/gen/lint_examples.o $(BUILD)/gen/report_page.o
TESTS   := $(patsubst %.c,$(BUILD)/%,$(filter-out $(if $(filter 0,$(LUA)),tests/hooks/%),$(wildcard tests/*/*.c)))
BENCHES := $(patsubst %.c,$(BUILD)/%,$(wildcard bench/*.c))
MEASURING := $(BUILD)/bench/workload $(BUILD)/bench/ceiling # of several files, and without libcrd
CASES   := $(wildcard tests/*/*.t examples/*/*.t)

.PHONY: all run demo parquet test test-report check bench fuzz fuzz-at-length coverage install dist clean setup setup-test programs generate
.DELETE_ON_ERROR:
.SECONDARY:
all: $(BUILD)/crd $(BUILD)/libcrd.a $(BUILD)/libcrd.so $(BUILD)/libcrd_io.a

$(GEN)/lexer.c: grammar/lexer.re | $(GEN)
	$(call say,RE2C,$<)
	$(Q)re2c -W -Werror --no-debug-info -o $@ $<
$(GEN)/grammar.h: $(GEN)/grammar.c ;
$(GEN)/grammar.c: grammar/grammar.y | $(GEN)
	$(call say,LEMON,$<)
	$(Q)lemon -q -c -d$(GEN) $< >$(GEN)/grammar.log || { cat $(GEN)/grammar.log $(GEN)/grammar.out; exit 1; }
$(GEN)/aws_table.c: stdlib/aws.crd tools/aws_table.awk | $(GEN)
	$(call say,TABLE,$<)
	$(Q)LC_ALL=C awk -f tools/aws_table.awk $< >$@
$(GEN)/stdlib_table.c: $(STDLIB) tools/embed.sh | $(GEN)
	$(call say,EMBED,stdlib)
	$(Q)tools/embed.sh $(STDLIB) >$@
LINT_CASES := $(wildcard tests/lint/CRD*.t)
$(GEN)/lint_examples.c: $(LINT_CASES) tools/lint_examples.awk | $(GEN)
	$(call say,TABLE,tests/lint)
	$(Q)LC_ALL=C awk -f tools/lint_examples.awk $(LINT_CASES) >$@
$(GEN)/report_page.c: cli/report/page.css cli/report/page.js tools/embed_page.sh | $(GEN)
	$(call say,EMBED,cli/report)
	$(Q)tools/embed_page.sh cli/report/page.css cli/report/page.js >$@
$(GEN):
	$(Q)mkdir -p $@

# The lexer and parser are somebody else's style: no warnings from them.
$(BUILD)/gen/%.o: $(GEN)/%.c $(GEN)/grammar.h
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(CFLAGS) -w -c -o $@ $<
$(BUILD)/%.o: %.c | $(GEN)/grammar.h
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(WARN) $(CFLAGS) -c -o $@ $<

# One object, internal names made local: a host's own names cannot clash with ours.
$(BUILD)/libcrd.a: $(CORE)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(LD) -r -o $(BUILD)/libcrd.o $^
	$(Q)if command -v $(firstword $(LOCALIZE)) >/dev/null; then $(LOCALIZE) $(BUILD)/libcrd.o; fi
	$(Q)$(AR) rcs $@ $(BUILD)/libcrd.o
$(BUILD)/libcrd.so: $(CORE)
	$(call say,LD,$@)
	$(Q)$(CC) -shared $(if $(filter Linux,$(shell uname)),-Wl$(comma)-soname$(comma)libcrd.so.$(MAJOR)) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(LUA_LIBS)
$(BUILD)/libcrd_io.a: $(IO)
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^
$(BUILD)/crd: $(CLI) $(BUILD)/libcrd_io.a $(BUILD)/libcrd.a
	$(call say,LD,$@)
	$(Q)$(CC) $(SANFLAGS) $(LDFLAGS) $(RPATH) -o $@ $^ $(CRD_LIBS)

run: all
	@$(BUILD)/crd $(ARGS)

# ---- the two commands ----

setup setup-test:
	@tools/setup.sh $(if $(filter setup-test,$@),test)

demo: setup
	@$(MAKE) --no-print-directory all
	@tools/demo.sh $(BUILD)/crd

parquet:
	@tools/setup-parquet.sh build

# Tests of Parquet say that they are skipped where the library is missing.
test test-report: export CRD_LIBDUCKDB ?= $(abspath $(wildcard build/$(DUCKDB)))
test: setup-test
	@$(MAKE) --no-print-directory all programs
	@$(if $(filter 0,$(LUA)),echo "SKIPPED tests/hooks/*.c: there is no Lua in this build")
	@CRD="$(abspath $(BUILD)/crd)" BUILD="$(abspath $(BUILD))" tests/run.sh $(TESTS) $(CASES)

test-report: all
	@tests/browser.sh "$(abspath $(BUILD)/crd)" "$(BUILD)/report"

programs: $(TESTS) $(BENCHES) $(MEASURING)
$(BUILD)/tests/cli/calendar: ORACLES := -lical # implementations that are not ours, strict readers of what we write
$(BUILD)/tests/io/io: ORACLES := -lzip
$(BUILD)/tests/charges/libcsv: ORACLES := -ldl
$(BUILD)/tests/render/% $(BUILD)/tests/cli/report: ORACLES := -ljansson -lexpat
# Readers of the command line, tested alone.
DEFINITIONS := $(addprefix cli/aws/,definitions.c definition_members.c definition_rules.c definition_expression.c)
DOCUMENTS := $(patsubst %.c,$(BUILD)/%.o,$(wildcard cli/documents/*.c) $(DEFINITIONS))
READERS := $(addprefix $(BUILD)/tests/,fuzz/documents fuzz/definitions fuzz/terraform aws/documents aws/hcl aws/terraform)
$(READERS): $(DOCUMENTS)
$(READERS): ORACLES := $(DOCUMENTS) $(LIBS_CLI)
$(BUILD)/tests/%: tests/%.c $(CORE) $(IO)
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(WARN) $(CFLAGS) $(LDFLAGS) -pthread -o $@ $< $(CORE) $(IO) -lcmocka $(ORACLES) $(LIBS_IO) $(LUA_LIBS)

# ---- the rest ----

check: $(GENERATED)
	@tools/layers.sh
	@tools/format.sh --check
	@tools/docs_tables.sh --check
	@tools/docs_lint.sh --check

# bench/run.sh says what can be measured: make bench-csv, make bench-sweep, ...
bench: all $(BENCHES) $(MEASURING)
	@BUILD=$(BUILD) bench/run.sh
bench-%: all $(BENCHES) $(MEASURING)
	@BUILD=$(BUILD) bench/run.sh $*
$(BUILD)/bench/workload: $(wildcard bench/workload/*.[ch])
	$(call say,CC,bench/workload)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) -std=c11 -D_POSIX_C_SOURCE=200809L $(WARN) $(CFLAGS) -o $@ $(filter %.c,$^) -lm
$(BUILD)/bench/policy.h: bench/workload/policy.crd $(BUILD)/bench/workload
	$(Q)$(BUILD)/bench/workload c $< >$@
# For this machine alone: what it could do at most.
NATIVE  ?= -march=native
$(BUILD)/bench/ceiling: $(wildcard bench/ceiling/*.[ch]) $(BUILD)/bench/policy.h
	$(call say,CC,bench/ceiling)
	$(Q)$(CC) -std=c11 -D_GNU_SOURCE $(filter -DCRD_ISAL,$(FLAGS)) $(WARN) $(CFLAGS) -O3 $(NATIVE) -I$(BUILD)/bench -o $@ bench/ceiling/ceiling.c -pthread $(filter -lisal,$(LIBS_IO))
$(BUILD)/bench/%: bench/%.c $(CORE) $(IO)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(WARN) $(CFLAGS) $(LDFLAGS) -o $@ $< $(CORE) $(IO) $(LIBS_IO) $(LUA_LIBS)

fuzz:
	@$(MAKE) --no-print-directory SAN=address,undefined fuzz-at-length
fuzz-at-length: $(filter $(BUILD)/tests/fuzz/%,$(TESTS))
	@for f in $^; do $$f --runs 1000000 || exit 1; done

coverage:
	@command -v gcovr >/dev/null || { echo "coverage: gcovr is not installed"; exit 1; }
	-@$(MAKE) --no-print-directory BUILD=build/coverage CFLAGS='-O0 -g --coverage' LDFLAGS=--coverage LOCALIZE=: test
	@gcovr --root . --exclude 'tests|bench|build' build/coverage # one case fails there: names stay global

TO = $(DESTDIR)$(PREFIX)
install: all
	install -d "$(TO)/bin" "$(TO)/lib/pkgconfig" "$(TO)/include"
	install -m 755 $(BUILD)/crd "$(TO)/bin/"
	install -m 644 $(BUILD)/libcrd.a $(BUILD)/libcrd_io.a "$(TO)/lib/"
	install -m 755 $(BUILD)/libcrd.so "$(TO)/lib/libcrd.so.$(VERSION)"
	ln -sf libcrd.so.$(VERSION) "$(TO)/lib/libcrd.so.$(MAJOR)"
	ln -sf libcrd.so.$(MAJOR) "$(TO)/lib/libcrd.so"
	if [ -e build/$(DUCKDB) ]; then install -d "$(TO)/lib/crd" && install -m 644 build/$(DUCKDB) build/$(DUCKDB).LICENSE "$(TO)/lib/crd/"; fi
	install -m 644 include/*.h "$(TO)/include/"
	install -d "$(TO)/share/bash-completion/completions" "$(TO)/share/zsh/site-functions" "$(TO)/share/fish/vendor_completions.d"
	$(BUILD)/crd completion bash -o "$(TO)/share/bash-completion/completions/crd"
	$(BUILD)/crd completion zsh -o "$(TO)/share/zsh/site-functions/_crd"
	$(BUILD)/crd completion fish -o "$(TO)/share/fish/vendor_completions.d/crd.fish"
	@if command -v scdoc >/dev/null; then install -d "$(TO)/share/man/man1" && \
	  tools/manual.sh $(BUILD)/crd | scdoc >"$(TO)/share/man/man1/crd.1"; \
	else echo "install: scdoc is not installed, so the manual page is left out"; fi
	for pc in crd crd_io; do sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|; s|@LUA_LIBS@|$(LUA_LIBS)|; s|@LIBS_IO@|$(LIBS_IO)|' tools/$$pc.pc.in >"$(TO)/lib/pkgconfig/$$pc.pc"; done

# What HEAD holds, and the C that is generated from it, made last: whoever unpacks it needs neither re2c nor lemon.
ARCHIVE := crd-$(VERSION)
dist:
	rm -rf $(BUILD)/dist && mkdir -p $(BUILD)/dist
	git archive --prefix=$(ARCHIVE)/ HEAD | tar -xf - -C $(BUILD)/dist
	mkdir $(BUILD)/dist/$(ARCHIVE)/generated
	$(MAKE) -C $(BUILD)/dist/$(ARCHIVE) --no-print-directory BUILD=build generate
	cd $(BUILD)/dist/$(ARCHIVE)/generated && rm grammar.log && chmod 644 *
	tar -cf - -C $(BUILD)/dist $(ARCHIVE) | gzip -9 >$(BUILD)/$(ARCHIVE).tar.gz
generate: $(GENERATED) $(GEN)/grammar.h $(GEN)/lint_examples.c $(GEN)/report_page.c

clean:
	rm -rf build

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
