--TEST--
ext/sockets in coroutines: connect, accept, read, write, recv, send, select
--FILE--
<?php
foreach ([AF_INET, AF_UNIX] as $family) {
    Co\run(function () use ($family) {
        $path = sys_get_temp_dir() . '/wsco-sockets-' . getmypid() . '.sock';
        $server = socket_create($family, SOCK_STREAM, 0);
        socket_bind($server, $family === AF_INET ? '127.0.0.1' : $path);
        socket_listen($server);
        socket_getsockname($server, $address, $port);
        go(function () use ($server) {
            echo "accepts\n";
            $client = socket_accept($server);
            while (($text = socket_read($client, 100)) !== '') {
                socket_write($client, strrev($text));
            }
            socket_close($client);
            echo "server ends\n";
        });
        go(function () use ($address, $port, $family) {
            $socket = socket_create($family, SOCK_STREAM, 0);
            echo "connects\n";
            var_dump(socket_connect($socket, $address, $port));
            socket_send($socket, 'abc', 3, 0);
            var_dump(socket_recv($socket, $text, 100, 0), $text);
            $read = [$socket];
            $write = $except = null;
            socket_send($socket, 'xyz', 3, 0);
            var_dump(socket_select($read, $write, $except, null), socket_read($socket, 100));
            socket_close($socket);
        });
        echo "both wait\n";
        if ($family === AF_UNIX) {
            unlink($path);
        }
    });
}
Co\run(function () {
    echo "-- datagrams\n";
    $one = socket_create(AF_INET, SOCK_DGRAM, 0);
    socket_bind($one, '127.0.0.1');
    socket_getsockname($one, $address, $port);
    go(function () use ($one) {
        socket_recvfrom($one, $text, 100, 0, $from, $port);
        echo "got $text\n";
    });
    $two = socket_create(AF_INET, SOCK_DGRAM, 0);
    echo "sends\n";
    socket_sendto($two, 'datagram', 8, 0, $address, $port);
});
?>
--EXPECT--
accepts
connects
both wait
bool(true)
int(3)
string(3) "cba"
int(1)
string(3) "zyx"
server ends
accepts
connects
bool(true)
both wait
int(3)
string(3) "cba"
int(1)
string(3) "zyx"
server ends
-- datagrams
sends
got datagram
