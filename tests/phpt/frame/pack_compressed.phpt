--TEST--
Frame::pack() and unpack() with FLAG_COMPRESS: bytes, flags, what is never compressed
--EXTENSIONS--
zlib
--FILE--
<?php
use Swoole\WebSocket\CloseFrame;
use Swoole\WebSocket\Frame;
use Swoole\WebSocket\Server;
$a = str_repeat('a', 50);
$fin = SWOOLE_WEBSOCKET_FLAG_FIN;
$deflate = SWOOLE_WEBSOCKET_FLAG_COMPRESS;
$mask = SWOOLE_WEBSOCKET_FLAG_MASK;
$calls = [
    [$a, 1, $fin | $deflate], [$a, 2, $fin | $deflate], [$a, 3, $fin | $deflate], ['', 1, $fin | $deflate],
    [$a, 1, $fin | $deflate | $mask], ['a', 1, $deflate], ['a', 0, $fin | $deflate], ['a', 8, $fin | $deflate],
    ['a', 9, $fin | $deflate], ['a', 1, $fin | SWOOLE_WEBSOCKET_FLAG_RSV1], ['a', 1, $fin | 8 | 16],
];
foreach ($calls as $call) {
    $bytes = Frame::pack(...$call);
    echo "$call[1] $call[2] ", bin2hex($bytes), Server::pack(...$call) === $bytes ? '' : ' differs', "\n";
}
$frame = new Frame;
$frame->data = $a;
$frame->flags = $fin | $deflate;
echo bin2hex((string) $frame), "\n";
$frame->finish = false;
echo substr(bin2hex($frame), 0, 6), "\n";
$frame->finish = true;
$frame->flags = $deflate;
echo bin2hex($frame), "\n";
$close = new CloseFrame;
$close->flags = $fin | $deflate;
echo bin2hex($close), "\n";

// Compressed by the script itself: as it is.
$own = $deflate | SWOOLE_WEBSOCKET_FLAG_RSV1;
$z = hex2bin('4a4c24150000');
foreach ([[$z, 1, $fin | $own], [$z, 2, $own], [$z, 0, $fin | $own], [$z, 9, $fin | $own], [$z, 3, $fin | $own], ['', 1, $fin | $own]] as $call) {
    echo "$call[1] $call[2] ", bin2hex(Frame::pack(...$call)), "\n";
}
$frame = new Frame;
$frame->data = $z;
$frame->flags = $fin | $own;
echo bin2hex($frame), "\n";
// A frame that came so has inflated data.
$came = Frame::unpack(hex2bin('c1064a4c24150000'));
echo bin2hex($came), ' ', bin2hex(clone $came), ' ', bin2hex(Frame::pack($a, 1, $fin | $own | $mask)), "\n";

$show = fn (Frame|false $f) => print(json_encode($f ? [$f->opcode, $f->flags, $f->finish, strlen($f->data), $f->data === $a] : $f) . "\n");
$show(Frame::unpack(hex2bin('c1064a4c24150000')));
$show(Server::unpack(Frame::pack($a, 2, $fin | $deflate | $mask) . 'bytes behind it'));
$show(Frame::unpack(hex2bin('c10100')));
$show(Frame::unpack(hex2bin('c100')));
$show(Frame::unpack(hex2bin('41064a4c24150000'))); // a fragment says RSV1 and stays as it is
$show(Frame::unpack(Frame::pack(Frame::unpack(hex2bin('c1064a4c24150000')))));
$random = random_bytes(300000);
var_dump(Frame::unpack(Frame::pack($random, 2, $fin | $deflate))->data === $random);
var_dump(substr(Frame::pack($a, 1, $fin | $deflate), 2) . "\0\0\xff\xff" === deflate_add(deflate_init(ZLIB_ENCODING_RAW), $a, ZLIB_SYNC_FLUSH));
?>
--EXPECT--
1 3 c1064a4c24150000
2 3 c2064a4c24150000
3 3 c3064a4c24150000
1 3 8100
1 35 c1863235384578791c503235
1 2 010161
0 3 800161
8 3 880303e861
9 3 890161
1 5 810161
1 25 810161
c1064a4c24150000
013261
c1064a4c24150000
880203e8
1 7 c1064a4c24150000
2 6 42064a4c24150000
0 7 80064a4c24150000
9 7 89064a4c24150000
3 7 c308f2f2511165600000
1 7 c100
c1064a4c24150000
c1064a4c24150000 c1064a4c24150000 c1863235384578791c503235
[1,7,true,50,true]
[2,39,true,50,true]
[1,7,true,0,false]
[1,7,true,0,false]
[1,4,false,6,false]
[1,7,true,50,true]
bool(true)
bool(true)
