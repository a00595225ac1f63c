--TEST--
cURL in coroutines: single handles, a multi handle, callbacks that wait, cancel() and the end of the script
--EXTENSIONS--
curl
--FILE--
<?php
use Swoole\Coroutine\Http\Server;

function handle(Server $server, string $path): CurlHandle
{
    $curl = curl_init("http://127.0.0.1:$server->port$path");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    return $curl;
}
Co\run(function () {
    $server = new Server('127.0.0.1', 0);
    $all = new Swoole\Coroutine\Channel(4);
    // Answers when all are there: nobody would be, if one held the process.
    $server->handle('/together', function ($request, $response) use ($all) {
        static $waiting = 0;
        if (++$waiting < 4) {
            $all->pop();
        } else {
            for ($i = 1; $i < 4; $i++) {
                $all->push(true);
            }
            $waiting = 0;
        }
        $response->end($request->get['name'] . ';');
    });
    $server->handle('/never', fn () => Co::sleep(1000));
    go(fn () => $server->start());
    echo implode(Swoole\Coroutine\map([1, 2, 3, 4], fn ($i) => curl_exec(handle($server, "/together?name=$i")))), "\n";

    $multi = curl_multi_init();
    $handles = array_map(fn ($i) => handle($server, "/together?name=$i"), [5, 6, 7, 8]);
    foreach ($handles as $handle) {
        curl_multi_add_handle($multi, $handle);
    }
    do {
        curl_multi_exec($multi, $running);
        if ($running) {
            curl_multi_select($multi);
        }
    } while ($running);
    echo implode(array_map('curl_multi_getcontent', $handles)), "\n";

    echo implode(Swoole\Coroutine\map(range(9, 12), function ($i) use ($server) {
        $got = '';
        $curl = handle($server, "/together?name=$i");
        curl_setopt($curl, CURLOPT_WRITEFUNCTION, function ($curl, $bytes) use (&$got) {
            Co::sleep(0.001);
            $got .= $bytes;
            return strlen($bytes);
        });
        curl_exec($curl);
        return $got;
    })), "\n";

    $id = go(function () use ($server) {
        $curl = handle($server, '/never');
        var_dump(curl_exec($curl), curl_errno($curl) !== 0);
    });
    Co::sleep(0.01);
    Co::cancel($id);
    Co::sleep(0.001);
    go(function () use ($server) {
        curl_exec(handle($server, '/never'));
        echo "not reached\n";
    });
    Co::sleep(0.01);
    Swoole\Event::exit();
});
echo "the end\n";
?>
--EXPECT--
1;2;3;4;
5;6;7;8;
9;10;11;12;
bool(false)
bool(true)
the end
