<?php
// A TCP server whose packets begin with their length: four bytes in network order, then as many bytes. Each is answered.
//
//   php -d extension=wsco examples/tcp_server.php              PORT=8080 for another port

use Swoole\Coroutine\Server;
use Swoole\Coroutine\Server\Connection;
use function Swoole\Coroutine\run;

run(function () {
    $port = getenv('PORT');
    $server = new Server('127.0.0.1', $port === false ? 9502 : (int) $port);
    $server->set([
        'open_length_check' => true,
        'package_length_type' => 'N',
        'package_length_offset' => 0,
        'package_body_offset' => 4,
        'package_max_length' => '1M',
    ]);
    $server->handle(function (Connection $conn) {
        // Each recv() returns one whole packet, however it was cut on the way; "" when the peer has closed.
        while (($packet = $conn->recv()) !== '' && $packet !== false) {
            $answer = 'Hello ' . substr($packet, 4) . '!';
            $conn->send(pack('N', strlen($answer)) . $answer);
        }
        $conn->close();
    });
    echo "Listening on tcp://127.0.0.1:{$server->port}\n";
    $server->start();
});
