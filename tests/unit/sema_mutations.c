/* SPDX-License-Identifier: Apache-2.0
 *
 * The checker on policies that are nearly right: words of a whole policy are dropped, doubled and exchanged at random.
 * Whatever comes out, there is a model exactly when there is no error, and running out of memory is no crash. */
#include "sema/model.h"
#include "tests/support/engine.h"
#include "tests/support/random.h"
#include "tests/support/starve.h"

static const char policy[] =
    "import \"std/aws\"\n"
    "account prod = 111122223333 \"prod-main\"\n"
    "account lab = 444455556666\n"
    "let labs = [ lab , 111122224444 ]\n"
    "let all = [ labs , prod ]\n"
    "let grant = 100 USD\n"
    "let ai = [ AmazonBedrock , \"AmazonEC2\" ]\n"
    "organization { payer prod sharing on sharing off for labs from 2026-08-01 member lab joined 2026-07-01 }\n"
    "category F \"Funding\" effective 2026-07 {\n"
    " \"A\" when account in all and not ( service in ai or tag.team is \"x\" ignoring case ) unless G is \"g\"\n"
    " inherit tag.team\n default \"B\"\n split \"A\" to [ \"B\" 70% , \"C\" 30% ]\n split \"D\" evenly to [ \"B\" ]\n}\n"
    "category G { \"g\" when region like \"eu-*\" or usage_type starts with [ \"a\" , \"b\" ] \"h\" when seller is present }\n"
    "settlement { pause month_end order sku }\n"
    "hook h from \"std/hooks/reminders\" with { wait is 14 days list is labs floor is -5 USD }\n"
    "credit c1 {\n id \"12\" type promotion program activate amount grant balance 5 USD on 2026-08-31\n"
    " starts 2026-07-01 expires 2027-06-30 owner lab covers ai applies before discounts\n"
    " restrict to F \"A\" restrict to anyone from 2026-09-01\n pause from 2026-07-01 until 2026-08-01 because \"x\"\n"
    " pause from 2026-10-01 until call h.expiry\n"
    " remind 2 weeks before expiry on paused 3 months call h.reactivation on exhausted call h.expiry share with labs purchases [ \"p\" ]\n}\n"
    "guard \"g\" { for each credit where type is promotion require restricted or remaining / amount < 20% and\n"
    " expires - starts > 90 days and covers contains AmazonEC2 and owner in labs severity warning }\n"
    "guard \"k\" { for each category require coverage > 50% }\n"
    "test \"t\" {\n charge 5 USD from lab for AmazonEC2 in 2026-07 with { region is \"eu\" tag.a is \"b\" } as web\n"
    " expect c1 applied 5 USD in 2026-07 expect c1 active on 2026-09-01 expect F of web is \"A\"\n"
    " expect bill of lab in 2026-07 is -5 USD expect c1 reactivates on 2026-08-01\n}\n"
    "lint { allow CRD0301 fail on error lead time 14 days }\n"
    "# crd: allow(CRD0410) until 2030-01-01: because\n"
    "category H { \"x\" when charge_type is \"Usge\" }\n";

enum { WORDS = 2000 };

typedef struct words {
    crd_str at[WORDS];
    size_t n;
} words;

static words split(void) {
    words w = {.n = 0};
    for (const char *c = policy; *c;) {
        size_t len = *c == '\n' ? 1 : strcspn(c, " \n");
        if (len) w.at[w.n++] = (crd_str){c, len};
        c += len + (c[len] == ' ' || len == 0);
    }
    return w;
}

static void mutate(words *w, uint64_t *seed) {
    size_t i = random_size(seed, w->n), k = random_size(seed, w->n);
    switch (random_below(seed, 4)) {
    case 0: memmove(w->at + i, w->at + i + 1, (--w->n - i) * sizeof *w->at); break;
    case 1: w->at[i] = w->at[k]; break;
    case 2:
        memmove(w->at + i + 1, w->at + i, (w->n++ - i) * sizeof *w->at);
        w->at[i] = w->at[k + 1];
        break;
    default: {
        crd_str kept = w->at[i];
        w->at[i] = w->at[k];
        w->at[k] = kept;
    }
    }
}

static crd_str join(const words *w) {
    static char text_of[2 * sizeof policy + 2 * WORDS];
    size_t n = 0;
    for (size_t i = 0; i < w->n; i++) {
        memcpy(text_of + n, w->at[i].ptr, w->at[i].len);
        n += w->at[i].len;
        text_of[n++] = ' ';
    }
    return (crd_str){text_of, n};
}

typedef struct outcome {
    size_t findings, errors;
    bool model, failed;
} outcome;

static outcome check(const crd_config *config, crd_str text_of) {
    crd_diagnostics *d;
    outcome o = {.failed = true};
    if (crd_diagnostics_new(config, &d) != CRD_OK) return o;
    mem m;
    arena a;
    mem_init(&m, config);
    arena_init(&a, &m);
    crd_compile_options options = {.path = "policy.crd", .text = text_of};
    o.model = sema_check(config, &listing_engine, d, &a, &options) != NULL;
    o.failed = m.failed || d->m.failed;
    o.findings = crd_diagnostics_count(d);
    o.errors = crd_diagnostics_errors(d);
    arena_free(&a);
    crd_diagnostics_free(d);
    return o;
}

static outcome check_at_ease(crd_str text_of) {
    crd_config config = libc_config();
    return check(&config, text_of);
}

static void the_policy_itself_is_right(void **state) {
    (void)state;
    words w = split();
    outcome o = check_at_ease(join(&w));
    assert_true(o.model);
    assert_int_equal(o.findings, 0); /* a comment hides the one warning */
}

static void a_model_or_an_error(void **state) {
    (void)state;
    uint64_t seed = 20261120;
    size_t models = 0;
    for (int round = 0; round < 3000; round++) {
        words w = split();
        for (uint32_t n = 1 + random_below(&seed, 6); n > 0; n--) mutate(&w, &seed);
        outcome o = check_at_ease(join(&w));
        assert_false(o.failed);
        assert_int_equal(o.model, o.errors == 0);
        models += o.model;
    }
    assert_in_range(models, 1, 2999); /* else the mutations say nothing */
}

/* `of` is a text. */
static bool runs_out(const crd_config *config, const void *of) {
    outcome o = check(config, *(const crd_str *)of);
    assert_int_equal(o.model, !o.failed && o.errors == 0);
    return o.failed;
}

static size_t starve_on(const words *w) {
    crd_str text_of = join(w);
    return starve(runs_out, &text_of);
}

static void running_out_of_memory_is_no_crash(void **state) {
    (void)state;
    words w = split();
    assert_true(starve_on(&w) > 50);
    uint64_t seed = 4711;
    for (int round = 0; round < 5; round++) { /* findings need memory too */
        w = split();
        for (int n = 0; n < 20; n++) mutate(&w, &seed);
        starve_on(&w);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_policy_itself_is_right),
        cmocka_unit_test(a_model_or_an_error),
        cmocka_unit_test(running_out_of_memory_is_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
