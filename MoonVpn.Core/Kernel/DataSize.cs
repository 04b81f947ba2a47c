namespace MoonVpn.Core.Kernel;

/// <summary>Traffic is counted in bytes; plans speak of GB the way panels do: 1 GB = 1024³ bytes.</summary>
public static class DataSize
{
    public const long Gigabyte = 1024L * 1024 * 1024;

    public static long FromGigabytes(long gigabytes) => gigabytes * Gigabyte;
}
