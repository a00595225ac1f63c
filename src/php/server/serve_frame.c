/* SPDX-License-Identifier: MIT */
/* serve_frame: the stack frame that stands for a server below its handlers.
 * Owns: a reference on the server object while the frame stands. Called by: serve.c, class_tcp_server.c.
 * Never: calls anything of the script. Tested by: tests/phpt/http, tests/phpt/tcp_server, tests/phpt/log. */
#include "wsco/php/server/serve_frame.h"

zend_execute_data *php_wsco_serve_frame_enter(zend_object *server, zend_function *function)
{
    zend_execute_data *frame = zend_vm_stack_push_call_frame(ZEND_CALL_TOP_FUNCTION | ZEND_CALL_HAS_THIS,
                                                             function, 0, server);

    GC_ADDREF(server);
    frame->prev_execute_data = EG(current_execute_data);
    EG(current_execute_data) = frame;
    return frame;
}

void php_wsco_serve_frame_leave(zend_execute_data *frame)
{
    zend_object *server = Z_OBJ(frame->This);

    /* Must come first: if the server ends here, a backtrace in a destructor must not find the object. */
    EG(current_execute_data) = frame->prev_execute_data;
    zend_vm_stack_free_call_frame(frame);
    OBJ_RELEASE(server);
}
