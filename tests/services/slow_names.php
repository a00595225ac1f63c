<?php
// A name server whose answers take 100 ms: slow_names.php ADDRESS. Every name has the address 192.0.2.7, but those that begin with
// "silent" get no answer. It runs with wsco, and prints "PORT 53".

use Swoole\Coroutine as Co;

Co\run(function () use ($argv) {
    $socket = stream_socket_server("udp://$argv[1]:53", $code, $error, STREAM_SERVER_BIND);
    echo "PORT 53\n";
    while (($question = stream_socket_recvfrom($socket, 1024, 0, $peer)) !== false) {
        if (substr($question, 13, 6) === 'silent') {
            continue;
        }
        Co::create(function () use ($socket, $question, $peer) {
            Co::sleep(0.1);
            $end = strpos($question, "\0", 12) + 5;
            $answer = substr($question, 0, 2) . "\x81\x80\0\1\0\1\0\0\0\0" . substr($question, 12, $end - 12)
                . "\xc0\x0c\0\1\0\1\0\0\0\0\0\4\xc0\0\2\7";
            stream_socket_sendto($socket, $answer, 0, $peer);
        });
    }
});
