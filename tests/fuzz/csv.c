/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile bills, CSV and JSON lines: whatever the bytes, the reader ends in rows or findings, the same ones however the
 * bytes arrive; what it reads without an error it reads alike when errors are left out. Without arguments: a short run
 * over mutations of tests/fuzz/corpus/csv.
 *
 *   csv [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "charges/csv.h"
#include "tests/charges/support.h"
#include "tests/support/fuzz.h"

static const char fields[] =
    "account service product_name charge_type billing_entity description tag.CostCenter tag.team";

/* ---- What is checked --------------------------------------------------------------------------------------------- */

/* Rows, findings and counters as one text. */
static crd_status read_bill(crd_str bytes, crd_on_error on_error, size_t chunk, text *out) {
    watch w;
    watch_init(&w, fields, (charges_options){.on_error = on_error});
    crd_status status = watch_bytes(&w, "a.csv", feed_of(bytes, chunk));
    const crd_reading *reading = charges_reading(w.r);
    out->n = 0;
    text_add(out, text_str(&w.rows));
    if (status != CRD_OK || reading->skipped > 0) text_format(out, "%s", watch_findings(&w));
    text_format(out, "%llu rows, %llu left out, status %d\n", (unsigned long long)reading->rows,
                (unsigned long long)reading->skipped, (int)status);
    assert_true(status == CRD_OK || status == CRD_INVALID);
    assert_true((status == CRD_OK) == (crd_diagnostics_errors(w.d) == 0));
    watch_free(&w);
    return status;
}

/* Fields of every row, as the scanner gives them with a first block of so many bytes. */
static void scan_all(mem *m, crd_str bytes, size_t block, text *out) {
    csv c;
    feed f = feed_of(bytes, 5);
    csv_init(&c, m, feed_reader(&f));
    c.block = block;
    out->n = 0;
    csv_result result;
    while ((result = csv_next(&c)) == CSV_ROW || result == CSV_STRAY_QUOTE) {
        text_format(out, "%d %llu:", (int)result, (unsigned long long)c.line);
        for (size_t i = 0; result == CSV_ROW && i < c.fields_n; i++) {
            crd_str field;
            assert_true(csv_text(&c, i, &field));
            text_format(out, "[%zu]", field.len);
            text_add(out, field);
        }
        text_char(out, '\n');
    }
    text_format(out, "%d", (int)result);
    csv_free(&c);
}

static void check(crd_str bytes) {
    mem m = libc_mem();
    text one, other;
    text_init(&one, &m);
    text_init(&other, &m);
    crd_status stopping = read_bill(bytes, CRD_ON_ERROR_STOP, SIZE_MAX, &one);
    read_bill(bytes, CRD_ON_ERROR_STOP, 3, &other);
    assert_true(str_eq(text_str(&one), text_str(&other)));
    read_bill(bytes, CRD_ON_ERROR_SKIP, 0, &other);
    if (stopping == CRD_OK) assert_true(str_eq(text_str(&one), text_str(&other)));
    scan_all(&m, bytes, 1, &one);
    scan_all(&m, bytes, 4096, &other);
    assert_true(str_eq(text_str(&one), text_str(&other)));
    text_free(&one);
    text_free(&other);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    check((crd_str){(const char *)bytes, n});
    return 0;
}

/* ---- Mutations --------------------------------------------------------------------------------------------------- */

#ifndef LIBFUZZER

static void mutate(uint64_t *random, const seeds *s, mutant *m) {
    static const crd_str tokens[] = {STR(","),       STR("\""),         STR("\"\""),         STR("\n"),
                                     STR("\r\n"),    STR("\0"),         STR("NULL"),         STR("\\N"),
                                     STR("1e400"),   STR("-0.0"),       STR("NaN"),          STR("{}"),
                                     STR("{\"\""),   STR("\\u"),        STR("\xEF\xBB\xBF"), STR("\xFF"),
                                     STR("EUR"),     STR("2026-13-01"), STR("cost_center"),  STR("user:CostCenter"),
                                     STR("{\"a\":"), STR("}\n{"),       STR("[1,{}]"),       STR("\\ud83d"),
                                     STR("-0.5e-7"), STR("true")};
    size_t from, to;
    any_range(random, m, &from, &to);
    switch (random_below(random, 4)) {
    case 0: splice(m, from, to, tokens[random_below(random, COUNT(tokens))]); break;
    case 1: splice(m, from, to, STR("")); break;
    case 2: splice(m, from, from, any_piece(random, s, 80)); break;
    default:
        if (from < m->n) m->at[from] = (char)random_next(random);
    }
}

static void hostile_bills_become_rows_or_findings(void **state) {
    fuzz_corpus(*state, "tests/fuzz/corpus/csv", mutate);
}

int main(int argc, char **argv) { return fuzz_main(argc, argv, 2000, hostile_bills_become_rows_or_findings); }

#endif
