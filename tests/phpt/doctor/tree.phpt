--TEST--
doctor: links, vendor, other files and odd names in a tree
--SKIPIF--
<?php
extension_loaded("tokenizer") || file_exists(ini_get("extension_dir") . "/tokenizer.so") || die("skip no tokenizer");
?>
--FILE--
<?php
require __DIR__ . '/doctor.inc';
$top = sys_get_temp_dir() . '/wsco_doctor_' . getmypid();
$files = [
    'app/index.php' => '<?php Swoole\Timer::after(1, fn () => null);',
    'app/deep/er/view.PHTML' => '<h1><?= swoole_version() ?></h1>',
    'app/notes.txt' => '<?php new Swoole\Http\Server();',
    'app/bin/console' => "#!/usr/bin/env php\n<?php swoole_cpu_num();",
    'app/bin/shell' => "#!/bin/sh\nnew Swoole\Http\Server();",
    "app/odd\n\e[31mname.php" => '<?php swoole_errno();',
    'app/large.php' => '<?php swoole_last_error();' . str_repeat(' ', 5 << 20),
    'app/node_modules/x/x.php' => '<?php new Swoole\Http\Server();',
    'app/.git/x.php' => '<?php new Swoole\Http\Server();',
    'app/_ide_helper.php' => '<?php namespace Swoole\Http; class Server {}',
    'app/vendor/autoload.php' => '<?php',
    'app/vendor/x/y/src/Server.php' => '<?php new Swoole\Http\Server();',
    'app/vendor/composer/installed.json' => '{"packages": [{"name": "x/y", "require": {"ext-swoole": "*"}}, {"name": "x/z", "require": {"php": "*"}}, {"name": "x/w"}]}',
    'app/src/vendor/Seller.php' => '<?php swoole_clear_error();',
    'shared/shared.php' => '<?php Swoole\Event::wait();',
];
foreach ($files as $path => $content) {
    @mkdir(dirname("$top/$path"), 0777, true);
    file_put_contents("$top/$path", $content);
}
symlink('..', "$top/app/deep/circle");
symlink("$top/shared", "$top/app/shared");
symlink("$top/app/index.php", "$top/app/same.php");
symlink('nowhere', "$top/app/broken.php");
symlink("$top/app", "$top/link");
posix_mkfifo("$top/app/pipe.php", 0600);

foreach (['app', '--vendor app/vendor', 'link/src shared', 'app/index.php', '--all shared/shared.php shared'] as $arguments) {
    echo "== $arguments\n";
    ob_start();
    doctor($arguments, $top);
    echo str_replace($top, 'TOP', ob_get_clean());
}
exec('rm -r ' . escapeshellarg($top));
?>
--EXPECT--
== app
PHP files: 6, with names of Swoole: 6

wsco has
  class          Swoole\Timer
                 app/index.php:1
  function       swoole_clear_error()
                 app/src/vendor/Seller.php:1
  function       swoole_cpu_num()
                 app/bin/console:2
  function       swoole_errno()
                 app/odd\n\033[31mname.php:1
  function       swoole_version()
                 app/deep/er/view.PHTML:1
  method         Swoole\Timer::after()
                 app/index.php:1

Notes
  app/broken.php is a link to nothing
  app/shared is a link to TOP/shared, which is not read: name it too
  app/vendor is not read without --vendor; of its packages these require Swoole: x/y
  app/large.php is too large and was not read

It will run.
status 0
== --vendor app/vendor
PHP files: 2, with names of Swoole: 1

Missing
  class          Swoole\Http\Server
                 -> wsco has the coroutine server only: use Swoole\Coroutine\Http\Server
                 app/vendor/x/y/src/Server.php:1

It will not run: 1 thing is missing.
status 1
== link/src shared
PHP files: 2, with names of Swoole: 2

wsco has
  class          Swoole\Event
                 shared/shared.php:1
  function       swoole_clear_error()
                 link/src/vendor/Seller.php:1
  method         Swoole\Event::wait()
                 shared/shared.php:1

It will run.
status 0
== app/index.php
PHP files: 1, with names of Swoole: 1

wsco has
  class          Swoole\Timer
                 app/index.php:1
  method         Swoole\Timer::after()
                 app/index.php:1

It will run.
status 0
== --all shared/shared.php shared
PHP files: 2, with names of Swoole: 2

wsco has
  class          Swoole\Event
                 shared/shared.php:1 and 1 more
  method         Swoole\Event::wait()
                 shared/shared.php:1 and 1 more

It will run.
status 0