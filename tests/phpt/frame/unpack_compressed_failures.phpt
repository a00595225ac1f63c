--TEST--
Frame::unpack() of compressed data that is none, or too much: a warning, false and 508
--EXTENSIONS--
zlib
--INI--
memory_limit=32M
--FILE--
<?php
use Swoole\WebSocket\Frame;
function check(string $payload): void
{
    $head = chr(0xc2) . (strlen($payload) > 65535 ? chr(127) . pack('J', strlen($payload)) : chr(126) . pack('n', strlen($payload)));
    $head = strlen($payload) < 126 ? chr(0xc2) . chr(strlen($payload)) : $head;
    var_dump(Frame::unpack($head . $payload), swoole_last_error());
}
check("\x07\xff\xff");
check("\x4a\x4c");
$z = deflate_init(ZLIB_ENCODING_RAW);
$bomb = '';
for ($i = 0; $i < 80; $i++) {
    $bomb .= deflate_add($z, str_repeat("\0", 1 << 20), ZLIB_NO_FLUSH);
}
$bomb .= substr(deflate_add($z, '', ZLIB_SYNC_FLUSH), 0, -4);
check($bomb);
ini_set('memory_limit', -1);
check($bomb);
set_error_handler(function ($level, $message) {
    throw new Exception($message);
});
try {
    check("\x07\xff\xff");
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECTF--
Warning: Swoole\WebSocket\Frame::unpack(): inflate() failed, Error: data error[-3] in %s on line %d
bool(false)
int(508)

Warning: Swoole\WebSocket\Frame::unpack(): inflate() failed, Error: buffer error[-5] in %s on line %d
bool(false)
int(508)

Warning: Swoole\WebSocket\Frame::unpack(): inflate() failed, Error: insufficient memory[-4] in %s on line %d
bool(false)
int(508)

Warning: Swoole\WebSocket\Frame::unpack(): inflate() failed, Error: insufficient memory[-4] in %s on line %d
bool(false)
int(508)
Swoole\WebSocket\Frame::unpack(): inflate() failed, Error: data error[-3]
