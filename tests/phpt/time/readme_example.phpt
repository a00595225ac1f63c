--TEST--
The example of README.md keeps clients that are silent for long, and answers text as text and binary messages as binary ones
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/peer.inc';

function talk(Swoole\Coroutine\Http\Server $server): void
{
    $ws = (new Peer($server->port))->upgrade('/echo');
    foreach (['61 seconds' => 61, '10 minutes' => 600, '5 hours' => 18000, '30 days' => 30 * 86400] as $name => $seconds) {
        Co::sleep($seconds);
        echo "$name\n  ", bin2hex(substr($ws->say('hi')->until('hi'), 0, 2)), "\n  ";
        // Bytes that are no UTF-8.
        echo bin2hex($ws->send("\x82\x82\0\0\0\0\xff\xfe")->until("\xff\xfe")), "\n";
    }
    // The handler sees the close frame and ends.
    echo bin2hex($ws->send("\x88\x82\0\0\0\0\x03\xe8")->until('more')), "\n";
    $server->shutdown();
}

preg_match('/^```php\n<\?php\n(.*?)^```/ms', file_get_contents(__DIR__ . '/../../../README.md'), $m);
$code = str_replace(['9502', '$server->start();'], ['0', 'go("talk", $server); $server->start();'], $m[1], $n);
var_dump($n);
eval($code);
?>
--EXPECT--
int(2)
61 seconds
  810c
  820c596f7520736169643a20fffe
10 minutes
  810c
  820c596f7520736169643a20fffe
5 hours
  810c
  820c596f7520736169643a20fffe
30 days
  810c
  820c596f7520736169643a20fffe
880203e83c656e643e
