/* SPDX-License-Identifier: MIT */
/* class_frame: Swoole\WebSocket\Frame and CloseFrame, and the static half of Swoole\WebSocket\Server.
 * Owns: their class entries. Called by: class_response (push, recv), MINIT.
 * Never: sends anything; knows connections.
 * Tested by: tests/phpt/frame. */
#include "wsco/php/ws/frame.h"

#include "wsco/php/engine/exceptions.h"
#include "wsco/php/runtime/errors.h"

#include "zend_interfaces.h"

#include "../../../stubs/frame_arginfo.h"

zend_class_entry *php_wsco_frame_ce;
zend_class_entry *php_wsco_close_frame_ce;

/* Declared order of the properties; a subclass keeps these slots. */
enum { P_FD, P_DATA, P_OPCODE, P_FLAGS, P_FINISH, P_CODE, P_REASON };

/* For frames that came compressed: their flags still say so, but their data are inflated. The handlers serve
 * as a mark and are otherwise the usual ones. */
static zend_object_handlers inflated_handlers;

/* Copies the value: a getter of a subclass may have made it, and user code may change it while it is used. */
static void copy_property(zend_object *object, int slot, const char *name, zval *copy)
{
    zval *value = OBJ_PROP_NUM(object, slot), made;

    ZVAL_UNDEF(&made);
    if (UNEXPECTED(Z_TYPE_P(value) == IS_UNDEF))
        value = zend_read_property(object->ce, object, name, strlen(name), 1, &made);
    ZVAL_COPY_DEREF(copy, value);
    zval_ptr_dtor(&made);
}

static zend_long long_property(zend_object *object, int slot, const char *name)
{
    zval value;

    copy_property(object, slot, name, &value);
    zend_long number = zval_get_long(&value);
    zval_ptr_dtor(&value);
    return number;
}

static zend_string *string_property(zend_object *object, int slot, const char *name)
{
    zval value;

    copy_property(object, slot, name, &value);
    zend_string *text = zval_try_get_string(&value);
    zval_ptr_dtor(&value);
    return text;
}

/* Is FIN set? $finish says so if the script has set it, else $flags. */
static bool finishes(zend_object *object, zend_long flags)
{
    zval finish;

    copy_property(object, P_FINISH, "finish", &finish);
    bool fin = Z_TYPE(finish) == IS_NULL ? (flags & WSCO_WS_FLAG_FIN) != 0 : zend_is_true(&finish);
    zval_ptr_dtor(&finish);
    return fin;
}

static zend_string *close_payload(zend_long code, const char *reason, size_t len)
{
    if (len > WSCO_WS_REASON_MAX) {
        php_wsco_warning("the max length of close reason is %d", WSCO_WS_REASON_MAX);
        return NULL;
    }
    zend_string *payload = zend_string_alloc(len + 2, 0);
    wsco_ws_close_code_write(ZSTR_VAL(payload), (unsigned)code);
    if (len > 0)
        memcpy(ZSTR_VAL(payload) + 2, reason, len);
    ZSTR_VAL(payload)[len + 2] = '\0';
    return payload;
}

/* A CloseFrame's own properties, or the dynamic ones of a plain Frame with opcode 8. */
static zend_string *close_payload_of(zend_object *object)
{
    zval code_made, reason_made;

    ZVAL_UNDEF(&code_made);
    ZVAL_UNDEF(&reason_made);
    zval *code = zend_read_property(object->ce, object, ZEND_STRL("code"), 1, &code_made);
    zend_long number = Z_TYPE_P(code) == IS_NULL ? WSCO_WS_CLOSE_NORMAL : zval_get_long(code);
    zval *reason = zend_read_property(object->ce, object, ZEND_STRL("reason"), 1, &reason_made);
    zend_string *text = zval_try_get_string(reason), *payload = NULL;
    if (text && !EG(exception))
        payload = close_payload(number, ZSTR_VAL(text), ZSTR_LEN(text));
    if (text)
        zend_string_release(text);
    zval_ptr_dtor(&code_made);
    zval_ptr_dtor(&reason_made);
    return payload;
}

static bool check_opcode(zend_long opcode)
{
    if (opcode >= 0 && opcode <= WSCO_WS_PONG)
        return true;
    php_wsco_warning("opcode must be between 0 and %d", WSCO_WS_PONG);
    return false;
}

/* Has the script compressed the payload itself? RSV1 together with MASK means a received message, whose data
 * are inflated. */
static bool is_compressed(zend_long flags, zend_long opcode)
{
    zend_long both = WSCO_WS_FLAG_COMPRESS | WSCO_WS_FLAG_RSV1;

    return (flags & (both | WSCO_WS_FLAG_MASK)) == both &&
        (opcode == WSCO_WS_TEXT || opcode == WSCO_WS_BINARY);
}

static inline bool finish_frame(php_wsco_frame *frame, zend_long opcode, bool fin)
{
    bool is_control = wsco_ws_is_control((unsigned)opcode);

    if (!frame->payload)
        return false;
    if (is_control && ZSTR_LEN(frame->payload) > WSCO_WS_CONTROL_MAX) {
        php_wsco_warning("websocket control frame payload must not exceed %d bytes", WSCO_WS_CONTROL_MAX);
        php_wsco_frame_release(frame);
        return false;
    }
    frame->first = (zend_uchar)(opcode | (fin || is_control ? WSCO_WS_BIT_FIN : 0));
    if (is_compressed(frame->flags, opcode))
        frame->first |= WSCO_WS_BIT_RSV1;
    return true;
}

static bool from_object(php_wsco_frame *frame, zend_object *object)
{
    zend_long opcode = long_property(object, P_OPCODE, "opcode");

    frame->flags = long_property(object, P_FLAGS, "flags");
    if (object->handlers == &inflated_handlers)
        frame->flags &= ~(zend_long)WSCO_WS_FLAG_RSV1;
    bool fin = finishes(object, frame->flags);
    if (EG(exception) || !check_opcode(opcode))
        return false;
    if (opcode == WSCO_WS_CLOSE)
        frame->payload = close_payload_of(object);
    else
        frame->payload = string_property(object, P_DATA, "data");
    return finish_frame(frame, opcode, fin);
}

static bool from_value(php_wsco_frame *frame, zval *data, zend_long opcode, zval *flags)
{
    frame->flags = flags ? zval_get_long(flags) : WSCO_WS_FLAG_FIN;
    if (!check_opcode(opcode))
        return false;
    frame->payload = zval_try_get_string(data);
    if (frame->payload && opcode == WSCO_WS_CLOSE) {
        zend_string *reason = frame->payload;
        frame->payload = close_payload(WSCO_WS_CLOSE_NORMAL, ZSTR_VAL(reason), ZSTR_LEN(reason));
        zend_string_release(reason);
    }
    return finish_frame(frame, opcode, (frame->flags & WSCO_WS_FLAG_FIN) != 0);
}

bool php_wsco_frame_prepare(php_wsco_frame *frame, zval *data, zend_long opcode, zval *flags)
{
    frame->payload = NULL;
    if (Z_TYPE_P(data) == IS_OBJECT && instanceof_function(Z_OBJCE_P(data), php_wsco_frame_ce))
        return from_object(frame, Z_OBJ_P(data));
    return from_value(frame, data, opcode, flags);
}

void php_wsco_frame_release(php_wsco_frame *frame)
{
    if (frame->payload)
        zend_string_release(frame->payload);
}

static void pack(zval *return_value, const php_wsco_frame_args *args)
{
    php_wsco_frame frame;

    if (!php_wsco_frame_prepare(&frame, args->data, args->opcode, args->flags)) {
        RETVAL_EMPTY_STRING();
        return;
    }
    RETVAL_STR(php_wsco_frame_bytes_encode(&frame));
    php_wsco_frame_release(&frame);
}

PHP_METHOD(Swoole_WebSocket_Frame, __toString)
{
    php_wsco_frame_args args = {.data = ZEND_THIS};

    ZEND_PARSE_PARAMETERS_NONE();
    pack(return_value, &args);
}

static void pack_arguments(INTERNAL_FUNCTION_PARAMETERS)
{
    php_wsco_frame_args args;

    if (php_wsco_frame_parse(execute_data, &args))
        pack(return_value, &args);
}

PHP_METHOD(Swoole_WebSocket_Frame, pack)
{
    pack_arguments(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}
PHP_METHOD(Swoole_WebSocket_Server, pack)
{
    pack_arguments(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

static void fill(zval *result, uint8_t opcode, uint8_t flags, const uint8_t *data, size_t len, zend_long code,
                 zend_long fd)
{
    bool is_close = opcode == WSCO_WS_CLOSE;

    object_init_ex(result, is_close ? php_wsco_close_frame_ce : php_wsco_frame_ce);
    zend_object *object = Z_OBJ_P(result);
    if (flags & WSCO_WS_FLAG_COMPRESS)
        object->handlers = &inflated_handlers;
    ZVAL_LONG(OBJ_PROP_NUM(object, P_FD), fd);
    ZVAL_LONG(OBJ_PROP_NUM(object, P_OPCODE), opcode);
    ZVAL_LONG(OBJ_PROP_NUM(object, P_FLAGS), flags);
    ZVAL_BOOL(OBJ_PROP_NUM(object, P_FINISH), flags & WSCO_WS_FLAG_FIN);
    if (!is_close) {
        ZVAL_STRINGL_FAST(OBJ_PROP_NUM(object, P_DATA), (const char *)data, len);
        return;
    }
    /* The documentation shows an empty close frame with the default code. */
    ZVAL_LONG(OBJ_PROP_NUM(object, P_CODE), code == WSCO_WS_CLOSE_NO_STATUS ? WSCO_WS_CLOSE_NORMAL : code);
    if (len > 2)
        ZVAL_STRINGL(OBJ_PROP_NUM(object, P_REASON), (const char *)data + 2, len - 2);
}

void php_wsco_frame_received(zval *result, wsco_ws_msg *msg, int fd)
{
    fill(result, msg->opcode, msg->flags, msg->data, msg->len, msg->code, fd);
    wsco_ws_msg_free(msg);
}

static void unpack_argument(INTERNAL_FUNCTION_PARAMETERS)
{
    zend_string *bytes;
    wsco_ws_head head;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(bytes)
    ZEND_PARSE_PARAMETERS_END();

    zend_string *payload = php_wsco_frame_bytes_decode(bytes, &head);
    if (!payload) {
        php_wsco_set_error(-WSCO_E_PROTOCOL_ERROR);
        RETURN_FALSE;
    }
    const uint8_t *data = (const uint8_t *)ZSTR_VAL(payload);
    zend_long code = ZSTR_LEN(payload) >= 2 ? wsco_ws_close_code_read(data) : WSCO_WS_CLOSE_NORMAL;
    fill(return_value, head.opcode, head.flags, data, ZSTR_LEN(payload), code, 0);
    zend_string_release(payload);
}

PHP_METHOD(Swoole_WebSocket_Frame, unpack)
{
    unpack_argument(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}
PHP_METHOD(Swoole_WebSocket_Server, unpack)
{
    unpack_argument(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Swoole_WebSocket_Server, __construct)
{
    php_wsco_throw(php_wsco_exception_ce, 0,
                   "wsco has the coroutine server only: use Swoole\\Coroutine\\Http\\Server");
}

static zend_object *clone_inflated(zend_object *object)
{
    zend_object *copy = zend_objects_clone_obj(object);

    copy->handlers = &inflated_handlers;
    return copy;
}

void php_wsco_register_frame(void)
{
    inflated_handlers = std_object_handlers;
    inflated_handlers.clone_obj = clone_inflated;
    php_wsco_frame_ce = register_class_Swoole_WebSocket_Frame(zend_ce_stringable);
    php_wsco_frame_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    php_wsco_close_frame_ce = register_class_Swoole_WebSocket_CloseFrame(php_wsco_frame_ce);
    php_wsco_close_frame_ce->ce_flags |= ZEND_ACC_ALLOW_DYNAMIC_PROPERTIES;
    register_class_Swoole_WebSocket_Server();
}
