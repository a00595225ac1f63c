/* SPDX-License-Identifier: MIT */
/* Bytes under a key of 4 bytes that is repeated (RFC 6455 5.3), and their text. */
#ifndef WSCO_BASE_MASK_H
#define WSCO_BASE_MASK_H

#include "wsco/base/utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* dst = src ^ key, the key turned by `offset` bytes that went before. dst == src is allowed, other overlap is
 * not. */
void wsco_mask_apply(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset);
/* The same, and feeds the result to wsco_utf8_feed(), whose verdict it returns. When it is false, dst may be
 * incomplete. */
bool wsco_mask_apply_text(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset,
                          wsco_utf8 *state);
/* wsco_mask_apply() without vectors. */
void wsco_mask_apply_plain(uint8_t *dst, const uint8_t *src, size_t n, const uint8_t key[4], uint64_t offset);

#endif
