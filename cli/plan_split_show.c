/* SPDX-License-Identifier: Apache-2.0
 *
 * A split for people, as a script, and for machines. */
#include <stdlib.h>
#include <string.h>

#include "plan_split.h"

/* ---- what all of them say ---- */

static crd_str payer_of(const split *s) { return crd_policy_organization(s->policy)->payer; }

/* The owner or the payer may split (SPLIT); the payer alone may transfer (TRANSFER). */
char *split_accounts(const split *s) {
    crd_str payer = payer_of(s);
    if (s->transfers) return must_format("%.*s", TEXT_ARG(payer));
    bool both = payer.ptr && !text_eq(payer, s->owner);
    return must_format("%.*s%s%.*s", TEXT_ARG(s->owner), both ? " " : "", TEXT_ARG(both ? payer : text_of(NULL)));
}

static void add(sha256 *sum, crd_str text) {
    sha256_add(sum, text.ptr, text.len);
    sha256_add(sum, "\n", 1);
}

char *split_token(const split *s, size_t number) {
    unsigned char digest[SHA256_BYTES];
    char hex[SHA256_HEX], *part = must_format("%zu", number);
    sha256 sum;
    sha256_begin(&sum);
    add(&sum, text_of(s->digest));
    add(&sum, text_of(s->aws ? s->credits.digest : ""));
    add(&sum, s->credit->id);
    add(&sum, text_of(part));
    for (size_t i = 0; i < s->n; i++) {
        add(&sum, text_of(text_money_exact(s->at[i].amount).at));
        add(&sum, s->at[i].recipient);
    }
    sha256_end(&sum, digest);
    sha256_hex(digest, hex);
    free(part);
    return must_format("crd-%.32s", hex);
}

/* PORTION: [0-9]{1,25}(\.[0-9]{1,6})? */
static char *amount_text(crd_money amount) {
    char text[CRD_MONEY_MAX];
    crd_money_text(amount, text);
    return must_format("%s", text);
}

/* Bytes of the first characters, at most so many. */
static size_t characters(crd_str text, size_t most) {
    size_t len = 0;
    for (; len < text.len; len++) {
        bool begins = ((unsigned char)text.ptr[len] & 0xc0) != 0x80;
        if (begins && most-- == 0) break;
    }
    return len;
}

/* "MAP credit - 1/3": without a description AWS makes one (PORTION), and keeps only the beginning of a long one. */
static char *generated_name(const split *s, size_t i) {
    char *end = must_format(" - %zu/%zu", i + 1, s->n);
    crd_str begin = s->aws ? s->aws->description : text_of("(its description)");
    begin.len = characters(begin, GENERATED_NAME_MAX - strlen(end));
    char *name = must_format("%.*s%s", TEXT_ARG(begin), end);
    free(end);
    return name;
}

/* The list of portions as the call takes it. */
static void portions_input(const split *s, crd_json *json) {
    crd_json_array(json);
    for (size_t i = 0; i < s->n; i++) {
        char *amount = amount_text(s->at[i].amount);
        crd_json_object(json);
        member_text(json, "amount", text_of(amount));
        crd_json_object_end(json);
        free(amount);
    }
    crd_json_array_end(json);
}

static char *portions_text(const split *s) {
    draft text = {0};
    crd_json json;
    crd_json_begin(&json, draft_write, &text);
    portions_input(s, &json);
    char *all = must_format("%.*s", TEXT_ARG(draft_str(&text)));
    draft_free(&text);
    return all;
}

static const char *const rules[] = {
    "A split cannot be undone. The new credits keep the end date and the products; AWS names nothing else that they keep.",
    "The portions must add up to exactly what is available at the moment of the call: the dry run tells.",
    "A credit and every credit that was split from it are at most 100; AWS shows no count, so keep your own.",
    "The original credit is cancelled; what is reserved for an open bill stays on it. It cannot be split or transferred again.",
};
static const char *const transfer_rules[] = {
    "A transfer keeps the number, the balance, the end date and the products, and removes the sharing settings: set them again.",
    "Only the payer of both accounts can transfer a credit, and can transfer it back. What is reserved for an open bill goes along.",
};

/* ---- the calls: `new` gives the number of a new credit ---- */

static void split_call(const split *s, output *o, const char *more) {
    char *portions = portions_text(s);
    output_format(o, "aws billing split-credit --credit-id %.*s \\\n  --portions '%s' \\\n  %s",
                  TEXT_ARG(s->credit->id), portions, more);
    free(portions);
}

static char *token_option(const split *s, size_t number) {
    char *token = split_token(s, number), *option = must_format("--client-token %s", token);
    free(token);
    return option;
}

static void transfer_call(const split *s, output *o, size_t i, const char *new, const char *more) {
    output_format(o, "aws billing transfer-credit --credit-id %s --destination-account-id %.*s \\\n  %s", new,
                  TEXT_ARG(s->at[i].recipient), more);
}

/* ---- for people ---- */

static void headline(output *o, const char *text) {
    output_text(o, "\n");
    output_styled(o, STYLE_BOLD, text);
    output_text(o, "\n");
}

static void digests(const split *s, output *o, const char *before) {
    const options *wanted = &s->c->options;
    output_format(o, "%spolicy   %s  sha256 %s\n", before, wanted->files[0], s->digest);
    if (s->aws)
        output_format(o, "%scredits  %s  sha256 %s\n", before, wanted->credits, s->credits.digest);
    else
        output_format(o, "%scredits  not given: what is available is what the policy says\n", before);
}

static void portions_list(const split *s, output *o) {
    for (size_t i = 0; i < s->n; i++) {
        char *name = generated_name(s, i);
        output_format(o, "  %2zu  %14s %.*s  ", i + 1, text_money_exact(s->at[i].amount).at,
                      TEXT_ARG(s->credit->currency));
        output_str(o, text_of(name));
        if (s->at[i].recipient.ptr) output_format(o, "  to %.*s", TEXT_ARG(s->at[i].recipient));
        output_text(o, "\n");
        free(name);
    }
}

static void people_calls(const split *s, output *o) {
    char *token = token_option(s, 0);
    headline(o, "First, dry: nothing changes");
    split_call(s, o, "--dry-run\n");
    headline(o, "Then, for good");
    split_call(s, o, token);
    output_text(o, "\n");
    free(token);
    if (!s->transfers) return;
    headline(o, "Transfers, each dry first: the numbers of the new credits are in the answer to the split");
    for (size_t i = 0; i < s->n; i++) {
        if (!s->at[i].recipient.ptr) continue;
        char *new = must_format("NEW_CREDIT_%zu", i + 1), *more = token_option(s, i + 1);
        transfer_call(s, o, i, new, "--dry-run\n");
        transfer_call(s, o, i, new, more);
        output_text(o, "\n");
        free(new);
        free(more);
    }
}

void split_people(const split *s) {
    output *o = &s->c->out;
    crd_str currency = s->credit->currency, payer = payer_of(s);
    output_format(o, "split of `%.*s`, credit %.*s of account %.*s, as of %s\n", TEXT_ARG(s->credit->name),
                  TEXT_ARG(s->credit->id), TEXT_ARG(s->owner), text_date(s->c->config.as_of).at);
    digests(s, o, "  ");
    output_format(o, "  available %s %.*s, reserved for open bills %s %.*s\n", text_money_exact(s->available).at,
                  TEXT_ARG(currency), text_money_exact(s->reserved).at, TEXT_ARG(currency));
    headline(o, "Portions, with the names that AWS makes");
    portions_list(s, o);
    headline(o, "What AWS says");
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) output_format(o, "  %s\n", rules[i]);
    for (size_t i = 0; s->transfers && i < sizeof transfer_rules / sizeof *transfer_rules; i++)
        output_format(o, "  %s\n", transfer_rules[i]);
    if (s->transfers)
        output_format(o, "  Run it as %.*s, the payer.\n", TEXT_ARG(payer));
    else
        output_format(o, "  Run it as %.*s, its owner, or as the payer%s%.*s.\n", TEXT_ARG(s->owner),
                      payer.ptr ? ", " : "", TEXT_ARG(payer));
    people_calls(s, o);
    headline(o, "In the policy, in place of its block");
    output_write(o, s->blocks.at, s->blocks.n);
}

/* ---- as a script ---- */

static void run(output *o, const char *accounts) {
    output_text(o, "run ");
    shell_word(o, text_of(accounts));
    output_text(o, " ");
}

static void script_transfer(const split *s, output *o, const char *accounts, size_t i) {
    char *new = must_format("\"$(child %zu)\"", i + 1), *more = token_option(s, i + 1);
    output_text(o, "\n");
    shell_comment(o, "Portion %zu to account %.*s; its sharing settings are removed.", i + 1,
                  TEXT_ARG(s->at[i].recipient));
    run(o, accounts);
    transfer_call(s, o, i, new, "--dry-run\n");
    run(o, accounts);
    transfer_call(s, o, i, new, more);
    output_text(o, "\n");
    free(new);
    free(more);
}

static void script_blocks(const split *s, output *o) {
    output_text(o, "\n# In the policy, in place of its block:\n#\n");
    for (const char *at = s->blocks.at, *end = at + s->blocks.n; at < end;) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        size_t len = line_end ? (size_t)(line_end - at) : (size_t)(end - at);
        output_text(o, len > 0 ? "#   " : "#");
        output_str(o, (crd_str){at, len});
        output_text(o, "\n");
        at += len + 1;
    }
}

void split_sh(const split *s) {
    output *o = &s->c->out;
    char *accounts = split_accounts(s), *token = token_option(s, 0);
    char *more = must_format("%s \\\n  --query 'childCredits[].creditId' --output text)\n", token);
    shell_head(o, "`crd plan-split`");
    output_text(o, "\n");
    shell_comment(o, "split of %.*s, credit %.*s, as of %s", TEXT_ARG(s->credit->name), TEXT_ARG(s->credit->id),
                  text_date(s->c->config.as_of).at);
    digests(s, o, "# ");
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) shell_comment(o, "%s", rules[i]);
    for (size_t i = 0; s->transfers && i < sizeof transfer_rules / sizeof *transfer_rules; i++)
        shell_comment(o, "%s", transfer_rules[i]);
    output_text(o, "\n# First, dry: nothing changes. What it refuses ends the script.\n");
    run(o, accounts);
    split_call(s, o, "--dry-run\n");
    output_text(o, "[ \"$left\" = 0 ] || exit 1\n\n# For good.\nchildren=$(");
    run(o, accounts);
    split_call(s, o, more);
    output_text(o, "printf 'new credits: %s\\n' \"${children:-not run}\" >&2\n");
    if (s->transfers)
        output_text(
            o,
            "\n# The number of a new credit, in the order of the portions.\nchild() {\n"
            "  if [ -n \"$children\" ]; then printf '%s\\n' \"$children\" | cut -f\"$1\"; else echo \"NEW_CREDIT_$1\"; fi\n}\n");
    for (size_t i = 0; i < s->n; i++)
        if (s->at[i].recipient.ptr) script_transfer(s, o, accounts, i);
    script_blocks(s, o);
    shell_end(o);
    free(accounts);
    free(token);
    free(more);
}

/* ---- for machines ---- */

static void write_portion(const split *s, crd_json *json, size_t i) {
    char *name = generated_name(s, i), *token = split_token(s, i + 1);
    crd_json_object(json);
    member_money(json, "amount", s->at[i].amount);
    member_text(json, "generated_name", text_of(s->aws ? name : NULL));
    member_text(json, "transfer_to", s->at[i].recipient);
    member_text(json, "transfer_token", text_of(s->at[i].recipient.ptr ? token : NULL));
    crd_json_object_end(json);
    free(name);
    free(token);
}

static void write_file(crd_json *json, const char *key, const char *file, const char *digest) {
    member_object(json, key);
    member_text(json, "file", text_of(file));
    member_text(json, "sha256", text_of(digest));
    crd_json_object_end(json);
}

/* As `aws billing split-credit --cli-input-json` takes it. */
static void write_input(const split *s, crd_json *json) {
    char *token = split_token(s, 0);
    member_object(json, "input");
    member_text(json, "creditId", s->credit->id);
    crd_json_key(json, "portions");
    portions_input(s, json);
    member_text(json, "clientToken", text_of(token));
    crd_json_object_end(json);
    free(token);
}

void split_json(const split *s) {
    crd_json json;
    char *accounts = split_accounts(s);
    json_open(&json, &s->c->out);
    member_date(&json, "as_of", s->c->config.as_of);
    write_file(&json, "policy", s->c->options.files[0], s->digest);
    if (s->aws) {
        write_file(&json, "credits", s->c->options.credits, s->credits.digest);
    } else {
        crd_json_key(&json, "credits");
        crd_json_null(&json);
    }
    member_text(&json, "credit", s->credit->name);
    member_text(&json, "id", s->credit->id);
    member_text(&json, "owner", s->owner);
    member_text(&json, "currency", s->credit->currency);
    member_money(&json, "available", s->available);
    member_money(&json, "reserved", s->reserved);
    member_array(&json, "accounts");
    for (char *word = strtok(accounts, " "); word; word = strtok(NULL, " ")) crd_json_cstr(&json, word);
    crd_json_array_end(&json);
    member_array(&json, "portions");
    for (size_t i = 0; i < s->n; i++) write_portion(s, &json, i);
    crd_json_array_end(&json);
    write_input(s, &json);
    member_text(&json, "blocks", draft_str(&s->blocks));
    json_close(&json);
    free(accounts);
}
