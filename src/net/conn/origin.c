/* SPDX-License-Identifier: MIT */
/* origin: what connections of one server, or of one opener, share.
 * Owns: nothing but its count. Called by: listener (init, the class object's reference), conn (a reference
 *       each).
 * Never: accepts or opens anything; knows a server or a session.
 * Tested by: tests/unit/net/conn/test_origin.c. */
#include "wsco/net/conn/origin.h"

void wsco_origin_init(wsco_origin *origin, const wsco_session_ops *session)
{
    *origin = (wsco_origin){.refs = 1, .session = session, .parent_id = -1};
    wsco_settings_init(&origin->settings);
    wsco_link_init(&origin->conns);
}

wsco_origin *wsco_origin_retain(wsco_origin *origin)
{
    origin->refs++;
    return origin;
}

void wsco_origin_release(wsco_origin *origin)
{
    if (--origin->refs == 0 && origin->destroy)
        origin->destroy(origin);
}
