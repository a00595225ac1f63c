--TEST--
Whoever is cancelled, ended or refused within TLS comes back: PHP's TLS would poll for ever
--EXTENSIONS--
openssl
--FILE--
<?php
use Swoole\Coroutine as Co;

require __DIR__ . '/../inc/tls.inc';

/** Two ends of a connection; with TLS if there is a certificate. */
function ends(?string $file): array
{
    $ssl = ['verify_peer' => false, 'verify_peer_name' => false] + ($file === null ? [] : ['local_cert' => $file]);
    $options = stream_context_create(['ssl' => $ssl]);
    $scheme = $file === null ? 'tcp' : 'tls';
    $server = stream_socket_server("$scheme://127.0.0.1:0", $errno, $error, STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, $options);
    go(function () use ($server, &$far) {
        $far = stream_socket_accept($server, 60);
    });
    $name = stream_socket_get_name($server, false);
    $near = stream_socket_client("$scheme://$name", $errno, $error, 60, STREAM_CLIENT_CONNECT, $options);
    while ($far === null) {
        Co::sleep(0.001);
    }
    return [$near, $far];
}

/** Starts $call, which has to wait, in a coroutine. */
function begin(string $name, Closure $call): int
{
    return go(function () use ($name, $call) {
        try {
            $result = $call();
        } catch (Throwable $e) {
            $result = get_class($e);
        }
        $result = json_encode($result);
        echo "$name: $result\n";
    });
}

$file = make_certificate()['file'];
$calls = [
    'handshake' => [null, fn ($end) => @stream_socket_enable_crypto($end, true, STREAM_CRYPTO_METHOD_TLS_CLIENT)],
    'read' => [$file, fn ($end) => @fgets($end)],
    'write' => [$file, fn ($end) => @fwrite($end, str_repeat('x', 50000000)) < 50000000],
];
Co\run(function () use ($calls) {
    foreach ($calls as $name => [$certificate, $call]) {
        [$near, $far] = ends($certificate);
        $id = begin("$name, cancelled", fn () => $call($near));
        Co::cancel($id);
        Co::join([$id]);

        [$near, $far] = ends($certificate);
        $id = begin("$name, thrown into", fn () => $call($near));
        Co::cancel($id, true);
        Co::join([$id]);

        [$near, $far] = ends($certificate);
        Co::join([begin("$name, out of time", function () use ($call, $near) {
            Co::setTimeLimit(0.01);
            return $call($near);
        })]);
    }

    echo "-- refused\n";
    [$near, $far] = ends(null);
    $reader = begin('reader', fn () => fgets($near));
    Co::join([begin('handshake', fn () => $calls['handshake'][1]($near))]);
    fclose($far);
    Co::join([$reader]);

    echo "-- without blocking, as before\n";
    [$near, $far] = ends(null);
    stream_set_blocking($near, false);
    var_dump(stream_socket_enable_crypto($near, true, STREAM_CRYPTO_METHOD_TLS_CLIENT), fread($near, 10));
    [$near, $far] = ends($calls['read'][0]);
    stream_set_blocking($near, false);
    var_dump(fread($near, 10));
});
Co\run(function () use ($calls) {
    foreach ($calls as $name => [$certificate, $call]) {
        $all[] = [$near, $far] = ends($certificate);
        go(function () use ($name, $call, $near) {
            Co::defer(fn () => print("$name ended\n"));
            $call($near);
            echo "not reached\n";
        });
    }
    Swoole\Event::exit();
    Co::yield();
});
?>
--EXPECT--
handshake, cancelled: false
handshake, thrown into: "Swoole\\Coroutine\\CanceledException"
handshake, out of time: "Swoole\\Coroutine\\TimeoutException"
read, cancelled: false
read, thrown into: "Swoole\\Coroutine\\CanceledException"
read, out of time: "Swoole\\Coroutine\\TimeoutException"
write, cancelled: true
write, thrown into: "Swoole\\Coroutine\\CanceledException"
write, out of time: "Swoole\\Coroutine\\TimeoutException"
-- refused
handshake: "Swoole\\Error"
reader: false
-- without blocking, as before
int(0)
string(0) ""
string(0) ""
handshake ended
read ended
write ended
