--TEST--
Request: what is not read is not built: no memory, no files; each property comes by itself
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/multipart.inc';

$dir = sys_get_temp_dir() . '/wsco-uploads-' . getmypid();
// Where PHP's allocator is off (sanitizers), tracking is what makes it count.
$server = serve(<<<'CODE'
    $dir = getenv('WSCO_TEST_DIR');
    $server->set(['upload_tmp_dir' => $dir]);
    $files = fn () => count(scandir($dir)) - 2;
    $server->handle('/grows', function (Request $request, Response $response) {
        $sizes = [];
        $before = memory_get_usage();
        foreach (['get', 'header', 'cookie', 'server', 'post', 'get'] as $i => $name) {
            $request->$name;
            $sizes[] = $name . ' ' . (memory_get_usage() - $before > 1000 ? 'grows' : 'stays');
            $before = memory_get_usage();
        }
        $response->end(j($sizes));
    });
    $server->handle('/unread', fn ($request, $response) => $response->end(strlen($request->getContent()) . ' ' . $files()));
    $server->handle('/other', fn ($request, $response) => $response->end(j([count($request->get), count($request->header), $files()])));
    $server->handle('/post', fn ($request, $response) => $response->end(j([$request->post, $files(), count($request->files)])));
    $server->handle('/isset', fn ($request, $response) => $response->end(j([isset($request->tmpfiles), $files()])));
    $server->handle('/written', function ($request, $response) use ($files) {
        [$request->files, $request->post, $request->tmpfiles] = [1, 2, 3];
        $response->end(j([$request->files, $request->post, $request->tmpfiles, $files()]));
    });
    CODE, [], ['WSCO_TEST_DIR' => $dir, 'USE_TRACKED_ALLOC' => '1']);
$many = implode('&', array_map(fn ($i) => "variable$i=value$i", range(1, 400)));
$form = ['Content-Type' => 'application/x-www-form-urlencoded', 'Cookie' => strtr($many, '&', ';')];
for ($i = 1; $i <= 200; $i++) {
    $form["X-Field-$i"] = "value $i";
}
echo fetch($server, "/grows?$many", 'POST', $form, $many)->body, "\n";

$headers = ['Content-Type' => 'multipart/form-data; boundary=xYzZY'];
$body = multipart([['up', 'contents', 'name.txt', null], ['two', 'x', 'two.txt', null], ['field', 'v', null, null]]);
foreach (['unread', 'other?a=1', 'post', 'isset', 'written'] as $path) {
    echo "$path: ", fetch($server, "/$path", 'POST', $headers, $body)->body, ', then ', count(scandir($dir)) - 2, "\n";
}
finish($server);
rmdir($dir);
?>
--EXPECT--
["get grows","header grows","cookie grows","server grows","post grows","get stays"]
unread: 234 0, then 0
other?a=1: [1,3,0], then 0
post: [{"field":"v"},2,2], then 0
isset: [true,2], then 0
written: [1,2,3,0], then 0
