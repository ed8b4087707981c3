/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile policies under the formatter: whatever the bytes, it gives out nothing and says why, or a text that formats
 * as itself. Never does it find a defect of its own. Without arguments: a short run over mutations of
 * tests/fuzz/corpus/parse.
 *
 *   format [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "tests/fuzz/policy.h"
#include "tests/support/findings.h"
#include "tests/support/write.h"

#include "crd_tools.h"

static crd_status format(crd_str policy, sink *out) {
    crd_config config = libc_config();
    crd_diagnostics *d = findings_new();
    sink_init(out);
    crd_status status = crd_format(&config, "p.crd", policy, d, sink_write, out);
    assert_true(status == CRD_OK || (status == CRD_INVALID && out->n == 0));
    assert_true((status == CRD_OK) == (crd_diagnostics_errors(d) == 0));
    for (size_t i = 0; i < d->at.n; i++) assert_true(d->at.at[i]->code != DIAG_FORMAT_DEFECT);
    crd_diagnostics_free(d);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static sink once, twice;
    if (format((crd_str){(const char *)bytes, n}, &once) != CRD_OK) return 0;
    assert_int_equal(format((crd_str){once.text, once.n}, &twice), CRD_OK);
    assert_true(str_eq((crd_str){once.text, once.n}, (crd_str){twice.text, twice.n}));
    return 0;
}

#ifndef LIBFUZZER

static void hostile_policies_are_formatted_or_refused(void **state) {
    fuzz_corpus(*state, "tests/fuzz/corpus/parse", mutate_policy);
}

int main(int argc, char **argv) { return fuzz_main(argc, argv, 20000, hostile_policies_are_formatted_or_refused); }

#endif
