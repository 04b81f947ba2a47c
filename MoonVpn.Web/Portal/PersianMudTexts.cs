using System.Globalization;
using Microsoft.Extensions.Localization;
using MoonVpn.Web.Portal.Texts;
using MudBlazor;

namespace MoonVpn.Web.Portal;

/// <summary>MudBlazor's own words in Persian: those of the components the portal uses. It asks here in English as well, and then is left to its own.</summary>
internal sealed class PersianMudTexts : MudLocalizer
{
    public static IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>
    {
        ["Converter_InvalidBoolean"] = "مقدار درست نیست",
        ["Converter_InvalidDateTime"] = "تاریخ درست نیست",
        ["Converter_InvalidNumber"] = "عدد درست نیست",
        ["MudAlert_Close"] = "بستن",
        ["MudChip_Close"] = "برداشتن",
        ["MudDialog_Close"] = "بستن",
        ["MudFileUpload_Button"] = "انتخاب فایل",
        ["MudFileUpload_DragAndDrop"] = "فایل را اینجا رها کنید",
        ["MudFormComponent_Required"] = "این فیلد لازم است",
        ["MudInput_Clear"] = "پاک کردن",
        ["MudInput_Decrement"] = "کم کردن",
        ["MudInput_Increment"] = "زیاد کردن",
        ["MudNavGroup_ToggleExpand"] = "باز و بسته کردن",
        ["MudSelect_SelectAll"] = "انتخاب همه",
        ["MudSnackbar_Close"] = "بستن",
        ["MudTabs_CloseTab"] = "بستن برگه",
        ["MudTabs_ScrollLeft"] = "برگه‌های چپ",
        ["MudTabs_ScrollRight"] = "برگه‌های راست",
    };

    public override LocalizedString this[string key] =>
        Text.IsPersian && Words.TryGetValue(key, out var words) ? new(key, words) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        Text.IsPersian && Words.TryGetValue(key, out var words)
            ? new(key, string.Format(CultureInfo.InvariantCulture, words, arguments))
            : new(key, key, resourceNotFound: true);
}
