<?php
// A TCP proxy that loses connections: cutter.php PORT. Whatever goes to PORT passes, until a client says
//
//   CUT-END      then both sides are closed
//   CUT-RESET    then the client's side is reset
//   CUT-HALF     then the client gets half an HTTP answer, and both sides are closed
//   CUT-BULK     the same with an answer of Redis
//   CUT-SILENT   then nothing more passes
//
// and what it has said with that does not arrive. It runs without wsco.

const HALF = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nonly this";
const BULK = "$1000\r\nonly this";

$listener = stream_socket_server('tcp://127.0.0.1:0');
echo 'PORT ', substr(strrchr(stream_socket_get_name($listener, false), ':'), 1), "\n";

/** @var array<int, array{from: resource, to: resource, client: bool}> one for each direction */
$ways = [];

function drop(array &$ways, int $id, bool $reset): void
{
    ['from' => $from, 'to' => $to] = $ways[$id];
    if ($reset) {
        socket_set_option(socket_import_stream($from), SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
    }
    unset($ways[(int) $from], $ways[(int) $to]);
    fclose($from);
    fclose($to);
}

while (true) {
    $read = [$listener, ...array_column($ways, 'from')];
    $write = $except = null;
    stream_select($read, $write, $except, null);
    foreach ($read as $stream) {
        if ($stream === $listener) {
            $client = stream_socket_accept($listener);
            $server = stream_socket_client("tcp://127.0.0.1:$argv[1]");
            $ways[(int) $client] = ['from' => $client, 'to' => $server, 'client' => true];
            $ways[(int) $server] = ['from' => $server, 'to' => $client, 'client' => false];
            continue;
        }
        $way = $ways[(int) $stream] ?? null;
        if ($way === null) {
            continue;
        }
        $bytes = (string) @fread($stream, 65536);
        if (str_contains($bytes, 'CUT-HALF')) {
            fwrite($stream, HALF);
        } elseif (str_contains($bytes, 'CUT-BULK')) {
            fwrite($stream, BULK);
        }
        if ($bytes === '' || preg_match('/CUT-(END|HALF|BULK)/', $bytes)) {
            drop($ways, (int) $stream, false);
        } elseif (str_contains($bytes, 'CUT-RESET')) {
            drop($ways, (int) $stream, true);
        } elseif (!str_contains($bytes, 'CUT-SILENT')) {
            @fwrite($way['to'], $bytes);
        }
    }
}
