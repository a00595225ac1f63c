--TEST--
Names of hosts are looked up in a thread: gethostbyname() and its kin, connects of streams, cancel(), the end
--FILE--
<?php
$outside = [gethostbyname('localhost'), gethostbynamel('localhost'), gethostbyname('127.0.0.1')];
Co\run(function () use ($outside) {
    $others = 0;
    $count = go(function () use (&$others) {
        while (!Co::isCanceled()) {
            $others++;
            Co::sleep(0.00001);
        }
    });
    $before = $others;
    $inside = [gethostbyname('localhost'), gethostbynamel('localhost'), gethostbyname('127.0.0.1')];
    var_dump($inside === $outside, $others > $before);

    $server = stream_socket_server('tcp://127.0.0.1:0');
    $port = substr(strrchr(stream_socket_get_name($server, false), ':'), 1);
    go(function () use ($server) {
        fwrite(stream_socket_accept($server), 'hello');
    });
    $before = $others;
    echo stream_get_contents(stream_socket_client("tcp://localhost:$port")), "\n";
    var_dump($others > $before);
    Co::cancel($count);
    echo "-- cancel()\n";
    $id = go(function () {
        $result = gethostbyname('localhost');
        echo "gethostbyname: $result\n";
    });
    Co::cancel($id);
    $id = go(function () use ($port) {
        var_dump(@stream_socket_client("tcp://localhost:$port", $errno, $error, 1));
    });
    Co::cancel($id);
    Co::sleep(0.001);
    echo "-- the end\n";
    go(function () {
        gethostbyname('localhost');
        echo "not reached\n";
    });
    Swoole\Event::exit();
});
echo "loop left\n";
?>
--EXPECT--
bool(true)
bool(true)
hello
bool(true)
-- cancel()
gethostbyname: localhost
bool(false)
-- the end
loop left
