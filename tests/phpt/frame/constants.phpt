--TEST--
The constants of WebSocket: both prefixes, numbers as documented
--FILE--
<?php
$both = ['OPCODE_CONTINUATION' => 0, 'OPCODE_TEXT' => 1, 'OPCODE_BINARY' => 2, 'OPCODE_CLOSE' => 8, 'OPCODE_PING' => 9,
    'OPCODE_PONG' => 10, 'STATUS_CONNECTION' => 1, 'STATUS_HANDSHAKE' => 2, 'STATUS_ACTIVE' => 3, 'STATUS_CLOSING' => 4,
    'CLOSE_NORMAL' => 1000, 'CLOSE_GOING_AWAY' => 1001, 'CLOSE_PROTOCOL_ERROR' => 1002, 'CLOSE_DATA_ERROR' => 1003,
    'CLOSE_STATUS_ERROR' => 1005, 'CLOSE_ABNORMAL' => 1006, 'CLOSE_MESSAGE_ERROR' => 1007, 'CLOSE_POLICY_ERROR' => 1008,
    'CLOSE_MESSAGE_TOO_BIG' => 1009, 'CLOSE_EXTENSION_MISSING' => 1010, 'CLOSE_SERVER_ERROR' => 1011,
    'CLOSE_CLOSE_SERVICE_RESTART' => 1012, 'CLOSE_SERVICE_RESTART' => 1012, 'CLOSE_TRY_AGAIN_LATER' => 1013,
    'CLOSE_BAD_GATEWAY' => 1014, 'CLOSE_TLS' => 1015];
$wanted = ['WEBSOCKET_STATUS_FRAME' => 3, 'WEBSOCKET_STATUS_HANDSHAKE_FAILED' => 5];
foreach ($both as $name => $value) {
    $wanted += ["WEBSOCKET_$name" => $value, "SWOOLE_WEBSOCKET_$name" => $value];
}
foreach (['FIN' => 1, 'COMPRESS' => 2, 'RSV1' => 4, 'RSV2' => 8, 'RSV3' => 16, 'MASK' => 32] as $name => $value) {
    $wanted["SWOOLE_WEBSOCKET_FLAG_$name"] = $value;
    if (defined("WEBSOCKET_FLAG_$name")) {
        echo "WEBSOCKET_FLAG_$name should not be there\n";
    }
}
foreach ($wanted as $name => $value) {
    if (!defined($name) || constant($name) !== $value) {
        echo $name, ' is ', defined($name) ? var_export(constant($name), true) : 'missing', "\n";
    }
}
echo count($wanted), " constants\n";
?>
--EXPECTF--
60 constants
