--TEST--
a SoapClient answers one call after the other; who is ended meanwhile leaves the way free
--EXTENSIONS--
dom
soap
--FILE--
<?php
require __DIR__ . '/../inc/soap.inc';
Co\run(function () {
    $client = new LateClient('one', 'word');
    $calls = [];
    foreach (range(0, 3) as $number) {
        $calls[] = go(function () use ($client, $number) {
            try {
                $client->ask();
            } catch (Swoole\Coroutine\CanceledException) {
                echo "$number is cancelled\n";
            }
        });
    }
    Co::cancel($calls[1], true);
    Co::cancel($calls[0], true);
    Co::sleep(0.001);
    Co::resume($calls[2]);
    Co::sleep(0.001);
    Co::resume($calls[3]);
});
?>
--EXPECT--
one asks, SOAP 1.1
1 is cancelled
0 is cancelled
one asks, SOAP 1.1
one is answered
one: word, 776f7264
one asks, SOAP 1.1
one is answered
one: word, 776f7264
