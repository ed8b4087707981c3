/* SPDX-License-Identifier: Apache-2.0
 *
 * The steps for machines: docs/json.md. */
#include <stdlib.h>
#include <string.h>

#include "preferences.h"

static void input(crd_json *json, const char *key, const char *file, const char *digest) {
    member_object(json, key);
    member_text(json, "file", text_of(file));
    member_text(json, "sha256", text_of(digest));
    crd_json_object_end(json);
}

/* "A B" as an array. */
static void accounts(crd_json *json, const preferences *p, const step *s) {
    char *all = step_accounts(p, s);
    member_array(json, "accounts");
    for (char *word = strtok(all, " "); word; word = strtok(NULL, " ")) crd_json_cstr(json, word);
    crd_json_array_end(json);
    free(all);
}

/* As `aws billing update-billing-preferences --cli-input-json` takes it. */
static void call(crd_json *json, const step *s) {
    char *key = must_format("credit/%.*s/status", TEXT_ARG(s->aws->id));
    member_object(json, "call");
    member_text(json, "operation", text_of("update-billing-preferences"));
    member_object(json, "input");
    member_text(json, "feature", text_of("CREDIT_PREFERENCE_OPTIONS"));
    member_array(json, "billingPreferencesPerKey");
    crd_json_object(json);
    member_text(json, "key", text_of(key));
    member_text(json, "value", text_of(s->kind == STEP_PAUSE ? "DISABLED" : "ENABLED"));
    crd_json_object_end(json);
    crd_json_array_end(json);
    crd_json_object_end(json);
    crd_json_object_end(json);
    free(key);
}

static void write_step(crd_json *json, const preferences *p, const step *s) {
    char *console = step_is_call(s->kind) ? NULL : step_console(p, s), *undo = step_undo(s);
    crd_json_object(json);
    member_text(json, "kind", text_of(step_text(s->kind)));
    member_text(json, "credit", s->credit ? s->credit->name : text_of(NULL));
    member_text(json, "id", s->credit ? s->aws->id : text_of(NULL));
    member_text(json, "account", s->aws->account);
    member_text(json, "because", text_of(s->because));
    accounts(json, p, s);
    if (console) {
        crd_json_key(json, "call");
        crd_json_null(json);
    } else {
        call(json, s);
    }
    member_text(json, "console", text_of(console));
    member_text(json, "undo", text_of(undo));
    crd_json_object_end(json);
    free(console);
    free(undo);
}

static void write_untouched(crd_json *json, const char *key, const untouched *at, size_t n) {
    member_array(json, key);
    for (size_t i = 0; i < n; i++) {
        crd_json_object(json);
        member_text(json, "credit", at[i].credit);
        member_text(json, "id", at[i].id);
        member_text(json, "because", text_of(at[i].why));
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void write_ahead(crd_json *json, const preferences *p) {
    member_array(json, "later");
    for (size_t i = 0; i < p->ahead_n; i++) {
        crd_json_object(json);
        member_date(json, "on", p->ahead[i].on);
        member_text(json, "credit", p->ahead[i].credit);
        member_text(json, "what", text_of(p->ahead[i].what));
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

void preferences_json(const preferences *p) {
    const options *wanted = &p->c->options;
    crd_json json;
    json_open(&json, &p->c->out);
    member_date(&json, "as_of", p->as_of);
    input(&json, "policy", wanted->files[1], p->digest);
    input(&json, "credits", wanted->credits, p->credits.digest);
    member_date(&json, "decided_on", p->month_end);
    member_array(&json, "steps");
    for (size_t i = 0; i < p->steps_n; i++) write_step(&json, p, &p->steps[i]);
    crd_json_array_end(&json);
    write_untouched(&json, "left", p->fine, p->fine_n);
    write_untouched(&json, "unknown", p->unknown, p->unknown_n);
    write_ahead(&json, p);
    json_close(&json);
}
