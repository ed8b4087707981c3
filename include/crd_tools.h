/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_tools.h: what tools around a policy need: rendered findings, the table of findings, and a JSON writer.
 * The conventions of crd.h hold. */
#ifndef CRD_TOOLS_H
#define CRD_TOOLS_H

#include "crd.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Rendering findings --------------------------------------------------------------------------------------- */

typedef enum crd_render_format { CRD_RENDER_HUMAN, CRD_RENDER_JSON } crd_render_format;

/* Writes all findings. HUMAN: code, claim, place, source line with carets, notes, help; `color` adds ANSI colours.
 * JSON: the contract of `crd check --format json`, one object and a newline. */
CRD_API crd_status crd_diagnostics_render(const crd_diagnostics *list, crd_render_format format, bool color,
                                          crd_write_fn write, void *ud);

/* ---- The table of findings ------------------------------------------------------------------------------------- */

typedef struct crd_finding_kind {
    const char *code, *slug, *claim, *explanation;
    crd_severity severity;
} crd_finding_kind;
/* Every kind of finding that there is, by code; constant. Returns their number. */
CRD_API size_t crd_finding_kinds(const crd_finding_kind **out);

/* ---- Findings of the host's own --------------------------------------------------------------------------------- */

/* Adds a finding about a file (absent: none) with a help (absent: none), so that what goes wrong around the library
 * looks the same as what goes wrong in it. The code is one of the table's; another is CRD_MISUSE. Texts are copied. */
CRD_API crd_status crd_diagnostics_add(crd_diagnostics *list, const char *code, crd_str file, crd_str message,
                                       crd_str help);

/* The nearest of n candidates for a misspelt word, for "did you mean": one of them, or absent when none is near. */
CRD_API crd_str crd_nearest(crd_str word, const crd_str *candidates, size_t n);

/* ---- JSON out: fixed order, exact money, streaming -------------------------------------------------------------- */

/* A small state on the caller's stack, nothing to be freed. Every call appends to the host's writer; commas and escapes
 * are the writer's business. A key before each value inside an object. The first failed write sticks: check
 * crd_json_end. */
typedef struct crd_json {
    crd_write_fn write;
    void *ud;
    bool failed;
    uint8_t depth;        /* at most CRD_JSON_DEPTH nested values */
    uint64_t has_members; /* bit d: something was written at depth d, so a comma is due */
    bool after_key;
} crd_json;
#define CRD_JSON_DEPTH 63

CRD_API void crd_json_begin(crd_json *json, crd_write_fn write, void *ud);
CRD_API void crd_json_object(crd_json *json);
CRD_API void crd_json_object_end(crd_json *json);
CRD_API void crd_json_array(crd_json *json);
CRD_API void crd_json_array_end(crd_json *json);
CRD_API void crd_json_key(crd_json *json, const char *key);
CRD_API void crd_json_key_str(crd_json *json, crd_str key);
CRD_API void crd_json_text(crd_json *json, crd_str text); /* absent: null. Bytes that are not UTF-8 become U+FFFD */
CRD_API void crd_json_cstr(crd_json *json, const char *text);
CRD_API void crd_json_uint(crd_json *json, uint64_t n);
CRD_API void crd_json_bool(crd_json *json, bool b);
CRD_API void crd_json_null(crd_json *json);
CRD_API void crd_json_money(crd_json *json, crd_money amount); /* a string */
CRD_API void crd_json_date(crd_json *json, crd_date day);      /* CRD_NO_DATE: null */
CRD_API void crd_json_month(crd_json *json, crd_month month);  /* 0: null */
/* Ends the text with a newline. False when any write failed. */
CRD_API bool crd_json_end(crd_json *json);

#ifdef __cplusplus
}
#endif
#endif
