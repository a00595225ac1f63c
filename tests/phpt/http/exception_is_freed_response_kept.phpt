--TEST--
An exception whose trace holds the response does not hold the answer back
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

// Arguments are recorded in traces, so the exception refers to the response.
$server = serve(<<<'CODE'
    function fail(Response $response): never
    {
        throw new Exception('with arguments');
    }
    $server->handle('/', fn (Request $request, Response $response) => fail($response));
    CODE, ['-d', 'zend.exception_ignore_args=0']);
$client = WsClient::connect($server->port);
echo $client->get('/')->status, ' ', $client->get('/')->status, "\n";
finish($server);
?>
--EXPECT--
500 500
