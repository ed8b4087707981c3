/* SPDX-License-Identifier: Apache-2.0
 *
 * crd version: what this is and what it reads. */
#include "cli.h"
#include "crd_io.h"

static const char *const bills[] = {"CUR 2.0", "legacy CUR", "FOCUS"};
static const char *const containers[] = {"csv", "jsonl", "parquet", "gzip", "zstd", "zip"};

static void names(crd_json *json, const char *key, const char *const *at, size_t n) {
    member_array(json, key);
    for (size_t i = 0; i < n; i++) crd_json_cstr(json, at[i]);
    crd_json_array_end(json);
}

static void machines(output *o) {
    crd_json json;
    json_open(&json, o);
    member_text(&json, "version", text_of(CRD_VERSION));
    member_count(&json, "bytecode", CRD_BYTECODE_VERSION);
    names(&json, "bills", bills, sizeof bills / sizeof bills[0]);
    names(&json, "containers", containers, sizeof containers / sizeof containers[0]);
    member_text(&json, "gzip", text_of(crd_io_inflater()));
    member_text(&json, "hooks", text_of(crd_hook_engine()));
    json_close(&json);
}

static void people(output *o) {
    output_format(o, "crd %s\nbytecode %d\n", CRD_VERSION, CRD_BYTECODE_VERSION);
    output_text(o, "bills");
    for (size_t i = 0; i < sizeof bills / sizeof bills[0]; i++) output_format(o, "%s %s", i ? "," : "", bills[i]);
    output_text(o, " as");
    for (size_t i = 0; i < sizeof containers / sizeof containers[0]; i++)
        output_format(o, "%s %s", i ? "," : "", containers[i]);
    output_format(o, "\ngzip by %s\nhooks %s\n", crd_io_inflater(), crd_hook_engine());
}

int verb_version(cli *c) {
    if (c->options.format == FORMAT_JSON)
        machines(&c->out);
    else
        people(&c->out);
    return STATUS_CLEAN;
}
