using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace MoonVpn.Tests.Support;

/// <summary>What a person does with a form: finds a field by its label and types, finds a button and presses it.</summary>
internal static class Typing
{
    /// <param name="label">As it stands above the field.</param>
    public static void Type<T>(this IRenderedComponent<T> page, string label, string text)
        where T : IComponent
    {
        var field = page.Field(label);
        if (field.HasAttribute("blazor:oninput"))
        {
            field.Input(text);
        }
        else
        {
            field.Change(text);
        }
    }

    public static IElement Field<T>(this IRenderedComponent<T> page, string label)
        where T : IComponent =>
        page.FindAll(".mud-input-control").Single(control => control.QuerySelector("label")?.TextContent.TrimEnd('*').Trim() == label).QuerySelector("input, textarea")!;

    public static void Press<T>(this IRenderedComponent<T> page, string words)
        where T : IComponent =>
        page.FindAll("button").Last(button => button.TextContent.Trim() == words).Click();

    /// <summary>Waits until the words can be read.</summary>
    public static void WaitFor<T>(this IRenderedComponent<T> page, string words)
        where T : IComponent =>
        page.WaitForAssertion(() => Assert.Contains(words, string.Concat(page.Nodes.Select(node => node.TextContent)), StringComparison.Ordinal));
}
