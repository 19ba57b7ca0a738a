@echo off
rem The set-up that run.cmd and test.cmd share: call installer\setup.cmd LOCK
rem Leaves a ready virtual environment in .venv, made from the hashes in LOCK. As setup.sh does,
rem it writes .venv\ready last, so a set-up that was cut off is seen and made again.
rem UNVERIFIED: written without a Windows machine at hand.
setlocal
set "root=%~dp0.."
set "venv=%root%\.venv"
set "ready=%venv%\ready"

if not exist "%venv%\Scripts\python.exe" goto :make
fc /b "%root%\%~1" "%ready%\%~1" >nul 2>&1 && exit /b 0

:make
set "python="
set "fits=import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))"
py -3 -c "%fits%" >nul 2>&1 && set "python=py -3"
if not defined python python -c "%fits%" >nul 2>&1 && set "python=python"
if not defined python (
    echo Python 3.11-3.14 tidak ditemukan. Pasang dari python.org / install Python first. 1>&2
    exit /b 1
)

echo Menyiapkan lingkungan Python, sekali saja, satu-dua menit / setting up, once ... 1>&2
if not exist "%ready%" if exist "%venv%" rmdir /s /q "%venv%"
if not exist "%venv%\Scripts\python.exe" (
    %python% -m venv "%venv%" || exit /b 1
)
if exist "%ready%" rmdir /s /q "%ready%"
"%venv%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --require-hashes --requirement "%root%\%~1" 1>&2
if errorlevel 1 (
    echo Paket Python gagal dipasang. Periksa sambungan internet, lalu ulangi / check the connection, then try again. 1>&2
    exit /b 1
)
if exist "%ready%.new" rmdir /s /q "%ready%.new"
mkdir "%ready%.new" || exit /b 1
copy /y "%root%\%~1" "%ready%.new\" >nul || exit /b 1
rem The lock of the tests holds everything of the program's lock, at the same versions.
if "%~1"=="requirements-dev.txt" copy /y "%root%\requirements.txt" "%ready%.new\" >nul
move "%ready%.new" "%ready%" >nul
exit /b %ERRORLEVEL%
