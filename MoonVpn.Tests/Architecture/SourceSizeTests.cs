namespace MoonVpn.Tests.Architecture;

/// <summary>A reader can hold a room in one glance.</summary>
public sealed class SourceSizeTests
{
    private const int HardLimit = 300;

    [Theory]
    [InlineData("MoonVpn.Core", HardLimit)]
    [InlineData("MoonVpn.Web", HardLimit)]
    [InlineData("MoonVpn.Tests", HardLimit)]
    public void No_file_is_longer_than(string folder, int lines) =>
        Assert.Empty(Sources.In(folder).Where(source => source.Text.Count(character => character == '\n') > lines).Select(source => source.Path));

    [Fact]
    public void Nine_files_in_ten_are_short()
    {
        var lengths = Sources.In("MoonVpn.Core").Concat(Sources.In("MoonVpn.Web")).Select(source => source.Text.Count(character => character == '\n')).Order().ToList();

        Assert.True(lengths[lengths.Count / 2] <= 60, $"median {lengths[lengths.Count / 2]}");
        Assert.True(lengths[lengths.Count * 9 / 10] <= 160, $"90th percentile {lengths[lengths.Count * 9 / 10]}");
    }
}
