<?php

/**
 * Preloads Salur, so that it may use FFI under `ffi.enable=preload`, where the rest of the application may not.
 *
 *     ffi.enable=preload
 *     opcache.enable=1
 *     opcache.preload=/…/vendor/salur/salur/preload.php
 *     opcache.preload_user=www-data
 *
 * An application with a preload file of its own requires this one from there. Restart PHP-FPM after every upgrade.
 */

declare(strict_types=1);

(static function (): void {
    $files = [];
    foreach (['src-php', 'generated'] as $folder) {
        foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator(__DIR__ . "/{$folder}", FilesystemIterator::SKIP_DOTS)) as $file) {
            $class = 'Salur\\' . strtr(substr($file->getPathname(), strlen(__DIR__ . "/{$folder}/"), -4), '/', '\\');
            $files[$class] = $file->getPathname();
        }
    }
    unset($files['Salur\\functions']); // Composer loads that one for each request
    spl_autoload_register($load = static function (string $class) use ($files): void {
        if (isset($files[$class])) {
            require_once $files[$class];
        }
    });
    array_map($load, array_keys($files));
    spl_autoload_unregister($load);
})();
