--TEST--
Socket::setProtocol: what is impossible gives a warning, false, 22, and changes nothing
--FILE--
<?php
require __DIR__ . '/../inc/tcp.inc';
$server = serve_tcp('
    $socket = $conn->exportSocket();
    $socket->setProtocol(["open_eof_check" => true, "package_eof" => "|"]);
    foreach ([
        ["package_length_type" => "x"],
        ["package_length_type" => ""],
        ["package_length_type" => "%s"],
        ["package_eof" => ""],
        ["package_eof" => "123456789"],
        ["package_length_offset" => -1],
        ["package_body_offset" => 1 << 40],
        ["open_eof_check" => false, "package_body_offset" => -2],
    ] as $settings) {
        echo "\n";
        say(key($settings), $socket->setProtocol($settings));
        say("state", $socket->errCode, $socket->errMsg);
    }
    echo "\n";
    try {
        $socket->setProtocol(["package_eof" => new Text(null)]);
    } catch (Exception $e) {
        say("exception", $e->getMessage());
    }
    try {
        $socket->setProtocol(["package_length_type" => []]);
        $socket->setProtocol(["package_length_type" => new ArrayObject()]);
    } catch (Error $e) {
        say("error", $e->getMessage());
    }
    say("unknown", $socket->setProtocol(["open_mqtt_protocol" => true, "package_eof" => null]));
    say("framing is as it was", $socket->recvPacket());
    say("text", $socket->setProtocol(["package_eof" => new Text($socket)]));
    say("closed by it", $socket->recvPacket());
', setup: '
class Text
{
    public function __construct(private ?Socket $socket)
    {
    }
    public function __toString(): string
    {
        return $this->socket ? $this->socket->close() . "!" : throw new Exception("no text");
    }
}
');
$c = WsClient::connect($server->port);
$c->send('a|b|');
$c->recvAll();
end_tcp($server);
?>
--EXPECTF--
Warning: Swoole\Coroutine\Socket::setProtocol(): unknown package_length_type name 'x', see pack(). Link: http://php.net/pack in %s on line %d
package_length_type false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): unknown package_length_type name '', see pack(). Link: http://php.net/pack in %s on line %d
package_length_type false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): unknown package_length_type name '%%s', see pack(). Link: http://php.net/pack in %s on line %d
package_length_type false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): package_eof cannot be an empty string in %s on line %d
package_eof false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): package_eof max length is 8 in %s on line %d
package_eof false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): package_length_offset must be between 0 and 2147483647, got -1 in %s on line %d
package_length_offset false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): package_body_offset must be between 0 and 2147483647, got 1099511627776 in %s on line %d
package_body_offset false/22
state 22 'Invalid argument'


Warning: Swoole\Coroutine\Socket::setProtocol(): package_body_offset must be between 0 and 2147483647, got -2 in %s on line %d
open_eof_check false/22
state 22 'Invalid argument'

exception 'no text'

Warning: Array to string conversion in %s on line %d

Warning: Swoole\Coroutine\Socket::setProtocol(): unknown package_length_type name 'Array', see pack(). Link: http://php.net/pack in %s on line %d
error 'Object of class ArrayObject could not be converted to string'
unknown true
framing is as it was 'a|'
text true
closed by it false/9
