/* SPDX-License-Identifier: MIT */
/* response_conditional: the option http_conditional of sendfile(): Last-Modified, ETag, 304, and one range of
 * a file.
 * Owns: nothing. Called by: response_file.
 * Never: sends; changes a field that the script has set: it compares with the script's ETag and Last-Modified
 * instead.
 * Tested by: tests/phpt/response/sendfile_conditional*.phpt. */
#include "wsco/php/http/response.h"

#include "wsco/proto/http/http_cond.h"
#include "wsco/proto/http/http_date.h"

#ifdef __APPLE__
#define MODIFIED st_mtimespec
#else
#define MODIFIED st_mtim
#endif

/* Room for "W/" and seconds, nanoseconds and size in hexadecimal, in quotes. */
#define ETAG_MAX 64

/* The values that are compared, and sent unless the script has fields of its own. Plain value. */
typedef struct validators {
    wsco_http_entity entity; /* its texts lie in `etag`, or in the script's field */
    char etag[ETAG_MAX];
    wsco_date date;
    int64_t now, modified;
} validators;

/* The tag is weak, because a file that is written in place may change within one step of the clock. */
static void make_etag(validators *self, const struct stat *info)
{
    int n = snprintf(self->etag, sizeof self->etag, "W/\"%llx-%llx-%llx\"",
                     (unsigned long long)info->st_mtime, (unsigned long long)info->MODIFIED.tv_nsec,
                     (unsigned long long)info->st_size);

    self->entity.etag = (wsco_text){self->etag, (size_t)n};
}

/* The script's own field; n is 0 if it is not a text, or suppresses the field. */
static wsco_text text_of(zval *field)
{
    ZVAL_DEREF(field);
    if (Z_TYPE_P(field) != IS_STRING)
        return (wsco_text){"", 0};
    wsco_text text = {Z_STRVAL_P(field), Z_STRLEN_P(field)};
    while (text.n > 0 && isspace((unsigned char)text.p[text.n - 1]))
        text.n--;
    return text;
}

static void fill(validators *self, php_wsco_response *response, const struct stat *info)
{
    zval *etag = php_wsco_response_field(response, "ETag");
    zval *date = php_wsco_response_field(response, "Last-Modified");

    self->entity = (wsco_http_entity){.size = (uint64_t)info->st_size};
    self->now = (int64_t)time(NULL);
    /* Must not be later than Date (RFC 9110 8.8.2.1). */
    self->modified = MIN((int64_t)info->st_mtime, self->now);
    if (etag)
        self->entity.etag = text_of(etag);
    else
        make_etag(self, info);
    self->entity.modified = self->modified;
    self->entity.dated = !date || wsco_http_date_parse(text_of(date), self->now, &self->entity.modified);
}

static void set_unless_set(php_wsco_response *response, const char *name, const char *value)
{
    if (!php_wsco_response_field(response, name))
        php_wsco_response_set_field(response, name, value, strlen(value));
}

static void set_range_field(php_wsco_response *response, int status, const wsco_http_range *range,
                            uint64_t size)
{
    char text[80];
    int n;

    if (status == 416)
        n = snprintf(text, sizeof text, "bytes */%" PRIu64, size);
    else
        n = snprintf(text, sizeof text, "bytes %" PRIu64 "-%" PRIu64 "/%" PRIu64, range->first,
                     range->first + range->length - 1, size);
    php_wsco_response_set_field(response, "Content-Range", text, (size_t)n);
}

/* The response must belong to the request in service, and the script must not have chosen another status. */
static bool applies(const php_wsco_response *response)
{
    return response->conn->origin->settings.http_conditional && !response->created &&
        wsco_http_session_req(response->conn) && (response->status == 0 || response->status == 200);
}

void php_wsco_response_condition(php_wsco_response *response, const struct stat *info, uint64_t *offset,
                                 uint64_t *length)
{
    validators self = {.etag = ""};
    wsco_http_range range;

    if (!applies(response))
        return;
    fill(&self, response, info);
    int status = wsco_http_cond_status(wsco_http_session_req(response->conn), &self.entity, self.now, &range);
    *offset = status == 206 ? range.first : 0;
    *length = status == 206 ? range.length : status == 416 ? 0 : (uint64_t)info->st_size;
    if (status != 200)
        response->status = status;
    /* From here on user code may run: the old value of the property may have a destructor. */
    if (status == 206 || status == 416)
        set_range_field(response, status, &range, (uint64_t)info->st_size);
    if (status == 416)
        return;
    set_unless_set(response, "Last-Modified", wsco_date_text(&self.date, (time_t)self.modified));
    set_unless_set(response, "ETag", self.etag);
    set_unless_set(response, "Accept-Ranges", "bytes");
}
