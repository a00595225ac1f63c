--TEST--
websocket_context_takeover: who keeps a context, by the offer; messages refer to earlier ones, in both directions (RFC 7692 7.1.1)
--EXTENSIONS--
zlib
--FILE--
<?php
require __DIR__ . '/../inc/ws.inc';
$server = WsServer::handler([
    '/' => '
        $ws->upgrade();
        while ($frame = $ws->recv()) {
            $ws->push($frame->data, $frame->opcode);
        }
    ',
    // The second message was compressed by the script: the third must not refer to the first, nor to what only the peer has seen.
    '/own' => '
        $ws->upgrade();
        $text = hex2bin("' . bin2hex(random_bytes(500)) . '");
        $own = substr(deflate_add(deflate_init(ZLIB_ENCODING_RAW), "compressed by the script", ZLIB_SYNC_FLUSH), 0, -4);
        $ws->push($text, WEBSOCKET_OPCODE_BINARY);
        $ws->push($own, WEBSOCKET_OPCODE_BINARY, SWOOLE_WEBSOCKET_FLAG_FIN | SWOOLE_WEBSOCKET_FLAG_COMPRESS | SWOOLE_WEBSOCKET_FLAG_RSV1);
        $ws->push($text, WEBSOCKET_OPCODE_BINARY);
        $ws->push("plain", 1, 0);
        $ws->push(" fragments", 0);
        $ws->push($text, WEBSOCKET_OPCODE_BINARY);
        $ws->recv();
    ',
], ['websocket_compression' => true, 'websocket_context_takeover' => true]);

/** A client whose zlib states live as long as it does, or for one message, as was agreed on. */
final class Talk
{
    private WsClient $c;
    private $deflate;
    private $inflate;

    public function __construct(int $port, string $path, string $offer)
    {
        $this->c = WsClient::connect($port);
        $head = HttpReply::fromHead($this->c->handshake($path, ['Sec-WebSocket-Extensions' => $offer]));
        $answer = $head->header('Sec-WebSocket-Extensions');
        echo "$offer: $answer\n";
        $this->deflate = str_contains($answer, 'client_no_context_takeover') ? null : deflate_init(ZLIB_ENCODING_RAW);
        $this->inflate = str_contains($answer, 'server_no_context_takeover') ? null : inflate_init(ZLIB_ENCODING_RAW);
    }

    public function send(string $data): int
    {
        $payload = substr(deflate_add($this->deflate ?? deflate_init(ZLIB_ENCODING_RAW), $data, ZLIB_SYNC_FLUSH), 0, -4);
        $this->c->sendFrame($payload, WsClient::BINARY, rsv: 4);
        return strlen($payload);
    }

    public function hear(?string $data): int
    {
        $frame = $this->c->readFrame();
        $got = inflate_add($this->inflate ?? inflate_init(ZLIB_ENCODING_RAW), "$frame->payload\0\0\xff\xff", ZLIB_SYNC_FLUSH);
        if ($frame->rsv !== 4 || ($data !== null && $got !== $data)) {
            throw new WsClientError("got $frame");
        }
        return strlen($frame->payload);
    }

    public function client(): WsClient
    {
        return $this->c;
    }
}

$noise = random_bytes(1000);
$size = fn (int $n) => $n < 100 ? 'a reference' : 'whole';
foreach (['', '; client_no_context_takeover', '; server_no_context_takeover', '; server_no_context_takeover; client_no_context_takeover',
    '; server_max_window_bits=12; client_max_window_bits'] as $parameters) {
    $talk = new Talk($server->port, '/', "permessage-deflate$parameters");
    foreach ([1, 2, 3] as $round) {
        $sent = $talk->send($noise);
        echo '  sent ', $size($sent), ', heard ', $size($talk->hear($noise)), "\n";
    }
    // A plain message changes no context.
    $talk->client()->text('plain');
    $talk->hear('plain');
    $talk->send($noise);
    $talk->hear($noise);
    $talk->client()->closeHandshake();
}

$talk = new Talk($server->port, '/own', 'permessage-deflate');
$first = $talk->hear(null);
echo $talk->hear('compressed by the script') > 0 ? '' : 'empty', $talk->hear(null) === $first ? "whole again\n" : "shorter\n";
$talk->client()->expect(hex2bin('0105') . 'plain' . hex2bin('800a') . ' fragments');
echo $size($talk->hear(null)), "\n";
$talk->client()->closeHandshake();

// What refers to nothing breaks the connection, as without contexts.
$talk = new Talk($server->port, '/', 'permessage-deflate');
$talk->send('one');
$talk->hear('one');
$talk->client()->sendFrame("\x07\xff\xff", WsClient::BINARY, rsv: 4);
$talk->client()->expectClose(1007);
$server->finish();
?>
--EXPECTF--
permessage-deflate: permessage-deflate
  sent whole, heard whole
  sent a reference, heard a reference
  sent a reference, heard a reference
permessage-deflate; client_no_context_takeover: permessage-deflate; client_no_context_takeover
  sent whole, heard whole
  sent whole, heard a reference
  sent whole, heard a reference
permessage-deflate; server_no_context_takeover: permessage-deflate; server_no_context_takeover
  sent whole, heard whole
  sent a reference, heard whole
  sent a reference, heard whole
permessage-deflate; server_no_context_takeover; client_no_context_takeover: permessage-deflate; client_no_context_takeover; server_no_context_takeover
  sent whole, heard whole
  sent whole, heard whole
  sent whole, heard whole
permessage-deflate; server_max_window_bits=12; client_max_window_bits: permessage-deflate; server_max_window_bits=12
  sent whole, heard whole
  sent a reference, heard a reference
  sent a reference, heard a reference
permessage-deflate: permessage-deflate
whole again
a reference
permessage-deflate: permessage-deflate

Warning: Swoole\Http\Response::recv(): inflate() failed, Error: data error[-3] in %s on line %d
