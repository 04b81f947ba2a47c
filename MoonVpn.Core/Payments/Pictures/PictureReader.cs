using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MoonVpn.Core.Settings;

namespace MoonVpn.Core.Payments.Pictures;

/// <summary>
/// Reads the text of a kept copy with tesseract, if it is installed and wanted. It runs beside the shop, politely, one at a time, and is
/// ended when it takes too long or says too much. It reads Latin digits well and Persian ones badly: what it reads is a hint.
/// </summary>
public sealed class PictureReader(PictureReaderOptions options, SettingsStore settings, ILogger<PictureReader> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Looked up each time: it may be installed while the shop runs.</summary>
    internal bool IsOn => settings.Get(MoneySettings.OcrOn) && Find(options.Program) is not null;

    /// <param name="picture">Path of a kept copy.</param>
    /// <returns>Null when it failed.</returns>
    internal async Task<PictureText?> ReadAsync(string picture, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(options.Limit);
            return await RunAsync(picture, limit.Token).ConfigureAwait(false) is { } table ? PictureText.Parse(table) : null;
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            logger.LogWarning("{Picture} could not be read: {Reason}", Path.GetFileName(picture), failure.Message);
            return null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<string?> RunAsync(string picture, CancellationToken ct)
    {
        using var process = new Process { StartInfo = StartOf(picture) };
        process.Start();
        try
        {
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = await AnswerAsync(process.StandardOutput, ct).ConfigureAwait(false);
            await process.WaitForExitAsync(ct).ConfigureAwait(false);
            return process.ExitCode == 0 ? output : throw new IOException($"exit code {process.ExitCode}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private async Task<string> AnswerAsync(StreamReader from, CancellationToken ct)
    {
        var answer = new char[options.MostOutput];
        var read = await from.ReadBlockAsync(answer, ct).ConfigureAwait(false);
        return read < answer.Length ? new string(answer, 0, read) : throw new IOException("it says too much");
    }

    private ProcessStartInfo StartOf(string picture)
    {
        var program = Find(options.Program) ?? throw new IOException($"{options.Program} is not there");
        var nice = Find("nice");
        var start = new ProcessStartInfo(nice ?? program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [.. nice is null ? Array.Empty<string>() : ["-n", "19", program], picture, "stdout", "-l", "eng", "--psm", "6", "tsv"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static string? Find(string program) => Path.IsPathRooted(program)
        ? File.Exists(program) ? program : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
