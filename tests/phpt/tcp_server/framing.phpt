--TEST--
Coroutine\Server: framing options of set() hold for the connections accepted after start()
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$handler = '
    while (($packet = $conn->recv()) !== "" && $packet !== false) {
        say("packet", $packet);
        $conn->send("ok");
    }
    say("end", $packet);
';
$server = serve_tcp($handler, ['open_length_check' => true, 'package_length_type' => 'n', 'package_body_offset' => 2, 'package_max_length' => 20],
    options: ['-d', 'swoole.display_errors=1'], more: 'Co::set(["log_level" => SWOOLE_LOG_NONE]);');
$c = WsClient::connect($server->port);
$c->send("\0\3abc\0\0\0\1");
$c->expect('okok');
$c->send('x');
$c->expect('ok');
$c->send("\0\x13");
$c->expectEnd();
end_tcp($server);
$server = serve_tcp($handler, ['open_eof_check' => true, 'package_eof' => "\r\n"]);
$c = WsClient::connect($server->port);
$c->send("one\r\ntw");
$c->expect('ok');
$c->send("o\r\nthree\r\nrest");
$c->expect('okok');
$c->halfClose();
$c->expectEnd();
end_tcp($server);
?>
--EXPECT--
packet '\000\003abc'
packet '\000\000'
packet '\000\001x'
end false/1201
packet 'one\r\n'
packet 'two\r\n'
packet 'three\r\n'
end ''
