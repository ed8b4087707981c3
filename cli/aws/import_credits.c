/* SPDX-License-Identifier: Apache-2.0
 *
 * crd import credits: from a download to the text of a policy. */
#include "credits.h"
#include "definitions.h"

static bool write_text(cli *c, const aws_credits *credits, const definitions *categories, draft *text) {
    crd_aws_credits_options wanted = {
        .estimated = c->options.estimated,
        .all = c->options.all,
        .categories = categories->at,
        .categories_count = categories->n,
    };
    crd_status status = crd_aws_credits_text(&c->config, credits->at, credits->n, &wanted, c->list, draft_write, text);
    if (status != CRD_OK) error_status(c, status);
    return status == CRD_OK;
}

int import_credits(cli *c) {
    aws_credits credits;
    definitions categories;
    draft text = {0};
    int status = STATUS_UNDONE;
    bool read = credits_read(c, c->options.files + 1, c->options.files_n - 1, &credits);
    read &= definitions_given(c, &categories);
    if (read && write_text(c, &credits, &categories, &text)) status = import_hand_out(c, &text, &categories);
    draft_free(&text);
    definitions_close(&categories);
    credits_free(&credits);
    return status;
}
