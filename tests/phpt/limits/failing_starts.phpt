--TEST--
A thousand servers that cannot listen or start leave no descriptor, no file and no memory behind
--EXTENSIONS--
openssl
--SKIPIF--
<?php
is_dir('/proc/self/fd') or die('skip needs /proc');
?>
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

use Swoole\Coroutine\Http\Server;

function descriptors(): int
{
    return count(scandir('/proc/self/fd'));
}

$certificate = make_certificate()['file'];
$other = make_certificate('other')['file'];
$dir = sys_get_temp_dir() . '/wsco-' . getmypid();
mkdir($dir);
Co\run(function () use ($certificate, $other, $dir) {
    $taken = new Server('127.0.0.1', 0);
    $live = new Server("unix:$dir/live");
    $plain = new Server('127.0.0.1', 0);
    $secure = new Server('127.0.0.1', 0, true);
    go(fn () => $taken->start());
    $kinds = [
        'port in use' => fn () => new Server('127.0.0.1', $taken->port),
        'TCP server, port in use' => fn () => new Swoole\Coroutine\Server('127.0.0.1', $taken->port),
        'no address of ours' => fn () => new Server('192.0.2.1', 0),
        'no address' => fn () => new Server('no address', 0),
        'no such folder' => fn () => new Server("unix:$dir/none/x"),
        'a folder' => fn () => new Server("unix:$dir"),
        'socket in use' => fn () => new Server("unix:$dir/live"),
        'path too long' => fn () => new Server("unix:$dir/" . str_repeat('x', 200)),
        'no certificate' => fn () => $secure->start(),
        'no such certificate' => function () use ($secure, $dir) {
            $secure->set(['ssl_cert_file' => "$dir/none", 'ssl_key_file' => "$dir/none"]);
            $secure->start();
        },
        'key of another' => function () use ($secure, $certificate, $other) {
            $secure->set(['ssl_cert_file' => $certificate, 'ssl_key_file' => $other]);
            $secure->start();
        },
        'bad ciphers' => function () use ($certificate) {
            $server = new Server('127.0.0.1', 0, true);
            $server->set(['ssl_cert_file' => $certificate, 'ssl_key_file' => $certificate, 'ssl_ciphers' => 'NONE-SUCH']);
            $server->start();
        },
        'started already' => fn () => @$taken->start() ?: throw new Exception(),
    ];
    foreach ($kinds as $name => $try) {
        for ($failed = $i = 0; $i <= 1000; $i++) {
            try {
                $try();
            } catch (Exception) {
                $failed++;
            }
            // The first may fill what is made once.
            if ($i === 0) {
                [$open, $memory] = [descriptors(), memory_get_usage()];
            }
        }
        echo "$name: $failed failed, ", descriptors() - $open, ' descriptors, ',
            memory_get_usage() - $memory < 2000 ? 'no memory' : memory_get_usage() - $memory . ' bytes', "\n";
    }
    $taken->shutdown();
    unset($live);
    echo json_encode(array_values(array_diff(scandir($dir), ['.', '..']))), "\n";
});
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECT--
port in use: 1001 failed, 0 descriptors, no memory
TCP server, port in use: 1001 failed, 0 descriptors, no memory
no address of ours: 1001 failed, 0 descriptors, no memory
no address: 1001 failed, 0 descriptors, no memory
no such folder: 1001 failed, 0 descriptors, no memory
a folder: 1001 failed, 0 descriptors, no memory
socket in use: 1001 failed, 0 descriptors, no memory
path too long: 1001 failed, 0 descriptors, no memory
no certificate: 1001 failed, 0 descriptors, no memory
no such certificate: 1001 failed, 0 descriptors, no memory
key of another: 1001 failed, 0 descriptors, no memory
bad ciphers: 1001 failed, 0 descriptors, no memory
started already: 1001 failed, 0 descriptors, no memory
["live"]
